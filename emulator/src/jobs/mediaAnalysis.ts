import { registerMediaComplete } from "../callbacks/iceEvent";
import { errorText } from "../base/errorText";
import { RenderFailure } from "../render/renderer";
import type { Media } from "../store/mediaStore";
import type { JobDeps } from "./jobDeps";

/** What a look at a file said: whether it is there and is what it is registered as. */
interface Finding {
  readonly isGood: boolean;
  readonly probe?: Media["probe"];
}

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
  private async analyse({ mediaId, objectName, mediaType }: Media): Promise<void> {
    try {
      this.end(mediaId, mediaType === "text" ? this.find(objectName) : await this.probe(objectName));
    } catch (error) {
      if (!this.stopping.signal.aborted) process.emitWarning(`A media was not analysed: ${errorText(error)}`);
    }
  }

  /** Subtitles and fonts only have to be there. */
  private find(objectName: string): Finding {
    return { isGood: this.deps.oss.find(objectName) !== undefined };
  }

  private async probe(objectName: string): Promise<Finding> {
    const { signal } = this.stopping;
    const { oss, renderer, slots } = this.deps;
    const file = oss.find(objectName);
    if (file === undefined) return { isGood: false };
    try {
      return { isGood: true, probe: await slots.run(() => renderer.probe(file, signal), signal) };
    } catch (error) {
      if (error instanceof RenderFailure) return { isGood: false };
      throw error;
    }
  }

  private end(mediaId: string, { isGood, probe }: Finding): void {
    const { store, clock, callbacks } = this.deps;
    store.transaction(() => {
      const media = store.media.get(mediaId);
      // Deleted, or registered anew, in the meantime.
      if (media?.status !== "Preparing") return;
      const status = isGood ? "Normal" : "PrepareFail";
      store.media.put({ ...media, status, probe, modifiedAtMs: clock.now() });
      const outcome = isGood ? "Success" : "Fail";
      callbacks.tell(registerMediaComplete(mediaId, outcome, media.userData, "NotifyAddress"));
    });
  }
}
