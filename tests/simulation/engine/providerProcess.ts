import { AsyncLocalStorage } from "node:async_hooks";
import type { DeleteRequest, SubmitReply, SubmitRequest } from "../../../provider/src/ice/api";
import { EngineCancelled } from "../../../provider/src/base/deadline";
import type { Asker, Job } from "../ice/job";
import { canonicalAddress } from "../../../provider/src/base/ossAddress";
import { type Entry, filmsOf, liveFilm } from "./engineState";
import { type CallFaultKind, type Fault, Faults, type Operation, type ProviderVerb } from "./faults";
import type { ProcessFact, Submitter } from "./history";
import type { AskedFilm, ResourceKind } from "./program";
import type { Stack, World } from "./world";
import type { EngineRun } from "../schedule/schedule";

/** The mark's place in a UserData. */
const markBytes = 40;

/** The verb that is running, and for what. */
export interface VerbContext {
  readonly verb: ProviderVerb;
  readonly kind: ResourceKind;
  readonly urn: string;
  /** What the program asks for. */
  readonly films: readonly AskedFilm[];
  /** The entry of the state that a delete is about. */
  readonly entry?: Entry;
  /** How many tries an error hook has asked for by now. */
  readonly attempt?: number;
  /** The engine replaces the resource without asking for a diff. */
  readonly isForced?: boolean;
}

/** One for all: each would cost every promise of the process something, for ever. */
const verbs = new AsyncLocalStorage<VerbContext>();

/** One run of the engine with its provider: they live and die together. */
export class ProviderProcess {
  readonly fact: ProcessFact;
  readonly engineVerb: string;
  /** As the coverage table calls it. */
  private readonly command: string;
  private readonly cancelling = new AbortController();
  private readonly faults: Faults;
  private isOver = false;
  private announceEnd: () => void = () => undefined;
  readonly ended = new Promise<void>((resolve) => (this.announceEnd = resolve));

  constructor(
    readonly world: World,
    readonly stack: Stack,
    { verb, faults, story }: Pick<EngineRun, "verb" | "faults" | "story">,
  ) {
    this.engineVerb = verb;
    this.command = story === undefined ? verb : `${story}: ${verb}`;
    const { processes } = world.history;
    this.fact = {
      processId: processes.length,
      stack: stack.label,
      startedAtMs: world.time.nowMs,
      refused: new Set(),
      thrownAway: new Set(),
      died: false,
      succeeded: false,
    };
    processes.push(this.fact);
    this.faults = new Faults(faults);
    world.over.signal.addEventListener("abort", () => this.interrupt(), { once: true });
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
    return verbs.run(context, act);
  }

  /** Who asks for the film of a submit: of the films of a set, the one at its address. */
  asker(submit: SubmitRequest): Submitter {
    const { urn, films, attempt = 0, isForced = false } = this.verbContext();
    const film = films.length === 1 ? films[0] : films.find(({ address }) => address === addressIn(submit));
    const { processId } = this.fact;
    const asked = { urn: film?.urn ?? urn, request: film?.request ?? "", region: film?.region };
    return { processId, ...asked, attempt, isForced };
  }

  /** What goes wrong at this call, if anything; counted. */
  fault(operation: Operation): CallFaultKind | undefined {
    const { kind: of, verb } = this.verbContext();
    const kind = this.draw(of, verb, operation);
    if (kind === "crashUnwritten" || kind === "crashWritten") return undefined;
    if (kind === "denied" || kind === "interrupt") this.fact.refused.add(operation);
    return kind;
  }

  stateFault(of: ResourceKind, verb: ProviderVerb) {
    return this.draw(of, verb, "state");
  }

  called(operation: Operation, host: string, about: readonly string[]): void {
    const { urn, kind } = this.verbContext();
    const { history, time } = this.world;
    const { processId } = this.fact;
    history.calls.push({ atMs: time.nowMs, processId, urn, kind, operation, host, about });
  }

  submitted(request: SubmitRequest, job: Job, isNew: boolean, asker: Submitter): void {
    const { history, time } = this.world;
    const userData = request.userData ?? "";
    const hasMark = userData.includes('"_pulumi"') || userData.length + markBytes <= 512;
    const replaces = asker.isForced ? undefined : liveFilm(this.stack.state, asker.urn)?.jobId;
    history.submits.push({ ...asker, atMs: time.nowMs, job, isNew, hasMark, replaces });
  }

  answered({ urn }: Asker, { jobId }: SubmitReply): void {
    this.world.history.answers.push({ processId: this.fact.processId, urn, jobId });
  }

  deletes({ mediaIds }: DeleteRequest, context: VerbContext): void {
    const { ice, history, time } = this.world;
    const liveJobIds = this.liveJobIds(context);
    for (const mediaId of mediaIds) {
      const media = ice.films.media(mediaId);
      if (media === undefined) continue;
      history.deletions.push({
        atMs: time.nowMs,
        processId: this.fact.processId,
        urn: context.urn,
        jobId: media.jobId,
        address: media.address,
        liveJobIds,
      });
    }
  }

  /** Jobs whose films live resources show: by the state, and in a set that is being updated by the program and this run. */
  private liveJobIds({ urn, films, entry }: VerbContext): string[] {
    const { history, ice } = this.world;
    const requests = new Map(films.map((film) => [film.urn, film.request]));
    const stays = (film: { readonly urn: string; readonly jobId: string }) =>
      ice.job(film.jobId)?.asker.request === requests.get(film.urn);
    // At the end of a stack a film goes with whoever shows it: with a set as well, that has it from a render which is still there.
    const going = this.engineVerb === "destroy" && entry !== undefined ? filmsOf(entry) : [];
    const stored = this.stack.state.entries
      .filter((other) => !other.isPendingDelete && other !== entry)
      .flatMap((other) => (other.urn === urn ? filmsOf(other).filter(stays) : filmsOf(other)))
      .filter(({ jobId }) => going.every((film) => film.jobId !== jobId));
    const made = history.answers.filter(
      (answer) => answer.processId === this.fact.processId && requests.has(answer.urn),
    );
    return [...stored, ...made].map(({ jobId }) => jobId);
  }

  /** Of the call that is being made: gone by the time it arrives. */
  verbContext(): VerbContext {
    return verbs.getStore() ?? noVerb;
  }

  private draw(of: ResourceKind, verb: ProviderVerb, at: Fault["at"]) {
    const fault = this.faults.draw(of, verb, at);
    if (fault !== undefined) this.world.coverage.hit(this.command, fault);
    return fault?.kind;
  }
}

const noVerb: VerbContext = { verb: "check", kind: "render", urn: "", films: [] };

function addressIn({ outputMediaConfig }: SubmitRequest): string {
  const config: unknown = JSON.parse(outputMediaConfig);
  return canonicalAddress(String(Reflect.get(Object(config), "MediaURL")));
}
