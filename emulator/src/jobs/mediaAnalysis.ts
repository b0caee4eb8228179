import { registerMediaComplete } from "../callbacks/iceEvent";
import { errorText } from "../errorText";
import { RenderFailure } from "../render/renderer";
import type { Media } from "../store/mediaStore";
import type { JobDeps } from "./jobDeps";

/** Looks at the files of media that were registered, in the background. */
export class MediaAnalysis {
  private readonly stopping = new AbortController();
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly deps: Pick<JobDeps, "store" | "oss" | "renderer" | "slots" | "clock" | "callbacks">,
  ) {}

  /** Takes up whatever an earlier run left unfinished. */
  resume(): void {
    for (const media of this.deps.store.media.preparing()) this.look(media);
  }

  look(media: Media): void {
    const done = this.analyse(media).finally(() => this.running.delete(done));
    this.running.add(done);
  }

  /** What is not looked at by now waits for the next start. */
  async stop(): Promise<void> {
    this.stopping.abort(new Error("The emulator was stopped."));
    await Promise.all(this.running);
  }

  /** Never rejects. What can't be written down is looked at again after the next start. */
  private async analyse({ mediaId, objectName }: Media): Promise<void> {
    try {
      this.end(mediaId, await this.probe(objectName));
    } catch (error) {
      if (!this.stopping.signal.aborted) process.emitWarning(`A media was not analysed: ${errorText(error)}`);
    }
  }

  /** Undefined for what is not there, or no media. */
  private async probe(objectName: string): Promise<Media["probe"]> {
    const { signal } = this.stopping;
    const { oss, renderer, slots } = this.deps;
    const file = oss.find(objectName);
    if (file === undefined) return undefined;
    try {
      return await slots.run(() => renderer.probe(file, signal), signal);
    } catch (error) {
      if (error instanceof RenderFailure) return undefined;
      throw error;
    }
  }

  private end(mediaId: string, probe: Media["probe"]): void {
    const { store, clock, callbacks } = this.deps;
    store.transaction(() => {
      const media = store.media.get(mediaId);
      // Deleted, or registered anew, in the meantime.
      if (media?.status !== "Preparing") return;
      const status = probe === undefined ? "PrepareFail" : "Normal";
      store.media.put({ ...media, status, probe, modifiedAtMs: clock.now() });
      const outcome = probe === undefined ? "Fail" : "Success";
      callbacks.tell(registerMediaComplete(mediaId, outcome, media.userData, "NotifyAddress"));
    });
  }
}
