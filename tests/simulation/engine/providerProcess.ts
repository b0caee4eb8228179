import { AsyncLocalStorage } from "node:async_hooks";
import type { DeleteRequest, SubmitReply, SubmitRequest } from "../../../provider/src/ice/api";
import { EngineCancelled } from "../../../provider/src/base/deadline";
import type { Asker, Job } from "../ice/job";
import { type Entry, liveEntry } from "./engineState";
import { type CallFaultKind, Faults, type Fault, type Operation, type ProviderVerb } from "./faults";
import type { ProcessFact } from "./history";
import type { World } from "./world";

/** The mark's place in a UserData. */
const markBytes = 40;

/** The verb that is running, and for what. */
export interface VerbContext {
  readonly verb: ProviderVerb;
  readonly urn: string;
  readonly request: string;
  /** The entry of the state that a delete is about. */
  readonly entry?: Entry;
}

/** One run of the engine with its provider: they live and die together. */
export class ProviderProcess {
  readonly fact: ProcessFact;
  private readonly context = new AsyncLocalStorage<VerbContext>();
  private readonly cancelling = new AbortController();
  private readonly faults: Faults;
  private isOver = false;
  private announceEnd: () => void = () => undefined;
  readonly ended = new Promise<void>((resolve) => (this.announceEnd = resolve));

  constructor(
    readonly world: World,
    readonly engineVerb: string,
    faults: readonly Fault[],
  ) {
    const { processes } = world.history;
    this.fact = {
      processId: processes.length,
      startedAtMs: world.time.nowMs,
      refused: new Set(),
      died: false,
      succeeded: false,
    };
    processes.push(this.fact);
    this.faults = new Faults(faults);
  }

  get isGone(): boolean {
    return this.isOver;
  }

  get cancelled(): AbortSignal {
    return this.cancelling.signal;
  }

  get random() {
    return this.world.random;
  }

  die(): void {
    if (this.isOver) return;
    this.fact.died = true;
    this.end();
  }

  /** The process is gone: nothing of it happens any more. */
  end(): void {
    this.isOver = true;
    this.announceEnd();
  }

  interrupt(): void {
    this.cancelling.abort(new EngineCancelled());
  }

  during<T>(context: VerbContext, act: () => Promise<T>): Promise<T> {
    return this.context.run(context, act);
  }

  asker(): Asker {
    const { urn, request } = this.verbContext();
    return { processId: this.fact.processId, urn, request };
  }

  /** What goes wrong at this call, if anything; counted. */
  fault(operation: Operation): CallFaultKind | undefined {
    const { verb } = this.verbContext();
    const kind = this.draw(verb, operation);
    if (kind === "crashUnwritten" || kind === "crashWritten") return undefined;
    if (kind === "denied" || kind === "interrupt") this.fact.refused.add(operation);
    return kind;
  }

  stateFault(verb: ProviderVerb) {
    return this.draw(verb, "state");
  }

  called(operation: Operation): void {
    const { urn } = this.verbContext();
    const { history, time } = this.world;
    history.calls.push({ atMs: time.nowMs, processId: this.fact.processId, urn, operation });
  }

  submitted(request: SubmitRequest, job: Job, isNew: boolean, asker: Asker): void {
    const { history, time, state } = this.world;
    const userData = request.userData ?? "";
    const hasMark = userData.includes('"_pulumi"') || userData.length + markBytes <= 512;
    const isForced = this.engineVerb === "up --replace";
    const replaces = isForced ? undefined : liveEntry(state, asker.urn)?.id;
    history.submits.push({ ...asker, atMs: time.nowMs, job, isNew, hasMark, replaces });
  }

  answered({ urn }: Asker, { jobId }: SubmitReply): void {
    this.world.history.answers.push({ processId: this.fact.processId, urn, jobId });
  }

  deletes({ mediaIds }: DeleteRequest, { urn, entry }: VerbContext): void {
    const { ice, history, time, state } = this.world;
    const live = state.entries.filter((other) => !other.isPendingDelete && other !== entry);
    for (const mediaId of mediaIds) {
      const media = ice.films.media(mediaId);
      if (media === undefined) continue;
      history.deletions.push({
        atMs: time.nowMs,
        processId: this.fact.processId,
        urn,
        jobId: media.jobId,
        address: media.address,
        liveJobIds: live.map(({ id }) => id),
      });
    }
  }

  /** Of the call that is being made: gone by the time it arrives. */
  verbContext(): VerbContext {
    return this.context.getStore() ?? { verb: "check", urn: "", request: "" };
  }

  private draw(verb: ProviderVerb, at: Fault["at"]) {
    const fault = this.faults.draw(verb, at);
    if (fault !== undefined) this.world.coverage.hit(this.engineVerb, verb, at, fault.kind);
    return fault?.kind;
  }
}
