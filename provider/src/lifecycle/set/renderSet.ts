import { inTurn, createLimiter } from "../../base/limiter";
import { PlainError } from "../../base/plainError";
import { concernsCaller, IceError } from "../../ice/errors/iceError";
import { OtherJob } from "../../job/otherJob";
import { isLookedAtOnce, isUnseen, type StartedRender } from "../../job/renderContext";
import { phaseOf } from "../../job/status";
import { outcomeOf, type WaitOutcome } from "../../job/watch/awaitJob";
import { plainly } from "../plainly";
import {
  awaitFilm,
  type Filmless,
  type FollowedFilm,
  goOnWith,
  type SetRun,
  settleFilm,
  startFilm,
} from "./filmRun";
import { doubting, withoutItsFilm } from "./filmDoubt";
import { isRendered, type PlannedFilm, type SetPlan } from "./planSet";
import type { SetProgress } from "./setProgress";
import type { StoredFilm } from "./storedFilm";
import { withKnownUntil } from "./unknownSince";

/** What became of the films of an update. */
export interface RenderedSet {
  /** All that have a job, those included that nothing was done about. */
  readonly films: ReadonlyMap<string, StoredFilm>;
  /** What holds the gate, by key. */
  readonly failures: Map<string, string>;
  /** Films whose job goes on without anybody waiting. */
  readonly interrupted: readonly string[];
  /** Films that have no job of their request yet. */
  readonly notStarted: readonly string[];
  /** What every other call would meet as well; undefined where nothing did. */
  readonly refusal: Error | undefined;
}

/** Starts under way at once. ICE takes some 30 a second: more would only hold more documents. */
const startsAtOnce = 48;
/** Ended jobs that something is asked about at once. */
const settlesAtOnce = 48;

/**
 * Renders the films of a plan, each as a render of its own: at most one job each, every one to its end, whatever becomes of
 * the others. Only starts are held by workers; of a film whose job is under way nothing is held but its id.
 */
export async function renderSet(
  set: SetRun,
  plan: SetPlan,
  progress: SetProgress,
  signal: AbortSignal,
): Promise<RenderedSet> {
  const rendering = new SetRendering(set, plan, progress, signal);
  const work = plan.films.filter(
    ({ fate }) => isRendered(fate) || fate === "unfinished" || fate === "unjudged",
  );
  progress.begins(work.length);
  await inTurn(work, startsAtOnce, (film) => rendering.begin(film));
  await rendering.untilAllEnd();
  rendering.noteKnown();
  return rendering;
}

class SetRendering implements RenderedSet {
  readonly films: Map<string, StoredFilm>;
  readonly failures = new Map<string, string>();
  readonly interrupted: string[] = [];
  readonly notStarted: string[] = [];
  refusal: Error | undefined;
  readonly #settling = createLimiter(settlesAtOnce);
  readonly #waits = new Set<Promise<void>>();
  /** Whose one job of this run is known with all others of theirs. */
  readonly #lookedUp = new Map<string, StoredFilm>();
  readonly #set: SetRun;
  readonly #progress: SetProgress;
  readonly #signal: AbortSignal;

  constructor(set: SetRun, plan: SetPlan, progress: SetProgress, signal: AbortSignal) {
    this.#set = set;
    this.#progress = progress;
    this.#signal = signal;
    this.films = new Map(
      plan.films.flatMap(({ key, stored }): [string, StoredFilm][] =>
        stored === undefined ? [] : [[key, stored]],
      ),
    );
  }

  /** Starts a film, or goes on with its job, and leaves it to be followed. */
  async begin(film: PlannedFilm): Promise<void> {
    if (this.#signal.aborted || this.refusal !== undefined) {
      if (isRendered(film.fate)) this.notStarted.push(film.key);
      return;
    }
    try {
      const followed = await followedFilm(this.#set, film);
      this.#progress.started(film.key);
      const wait = this.#follow(followed).finally(() => this.#waits.delete(wait));
      this.#waits.add(wait);
    } catch (error) {
      this.#fail(film.key, error);
    }
  }

  async untilAllEnd(): Promise<void> {
    while (this.#waits.size > 0) await Promise.all(this.#waits);
  }

  noteKnown(): void {
    for (const [key, film] of withKnownUntil(this.#lookedUp)) this.films.set(key, film);
  }

  async #follow(first: FollowedFilm): Promise<void> {
    const { run, context } = this.#set;
    let next: FollowedFilm | undefined = first;
    while (next !== undefined) {
      keepSubmitted(this.films, next);
      const { started, record } = next;
      run.memory.showsAlso(context.urn, { jobId: started.jobId, address: record.address });
      try {
        next = await this.#finish(next);
      } catch (error) {
        this.#fail(first.film.key, error);
        next = undefined;
      }
    }
  }

  /** @returns the film's next job, where this one has ended and its film is not there */
  async #finish(followed: FollowedFilm): Promise<FollowedFilm | undefined> {
    const outcome = await awaitFilm(this.#set, followed);
    return this.#settling(async () => {
      if (outcome.kind === "ended") return this.#afterEnd(followed, outcome);
      const { started, first } = followed;
      const isOpen = isUnseen(started, first, isLookedAtOnce(started, this.#set.isDeleted));
      await this.#settle(isOpen ? doubting(followed, true) : followed, outcome);
      return undefined;
    });
  }

  async #afterEnd(
    followed: FollowedFilm,
    outcome: Extract<WaitOutcome, { kind: "ended" }>,
  ): Promise<FollowedFilm | undefined> {
    const set = this.#set;
    const { film } = followed;
    set.connection.ledger.record(outcome.job);
    let filmless: Filmless | undefined;
    try {
      filmless = await withoutItsFilm(set, followed, outcome.job);
    } catch (error) {
      if (error instanceof OtherJob) {
        if (film.stored === undefined) this.films.delete(film.key);
        else this.films.set(film.key, film.stored);
        followed.timeout.end();
      }
      // Nothing of the job is taken for granted, by this run or the next.
      await this.#settle(doubting(followed, true), outcomeOf(error, undefined));
      return undefined;
    }
    if (filmless === undefined) {
      await this.#settle(doubting(followed, undefined), outcome);
      return undefined;
    }
    followed.timeout.end();
    // Where the next one can't be started, this one is not taken as it is.
    keepSubmitted(this.films, doubting(followed, true));
    set.say(film.key, filmless.because);
    return startFilm(set, film, filmless);
  }

  async #settle(followed: FollowedFilm, waited: WaitOutcome): Promise<void> {
    const { key } = followed.film;
    const { stored, outcome, reason } = await settleFilm(this.#set, followed, waited);
    followed.timeout.end();
    this.films.set(key, stored);
    if (phaseOf(stored.result.status) === "success" && isSurelyOnlyOne(followed.started))
      this.#lookedUp.set(key, stored);
    if (outcome === "interrupted") this.interrupted.push(key);
    else if (reason === undefined) this.#progress.done(key);
    else {
      this.failures.set(key, reason);
      this.#progress.failed(key);
    }
  }

  #fail(key: string, error: unknown): void {
    if (this.#signal.aborted) this.notStarted.push(key);
    else if (error instanceof IceError && concernsCaller(error)) {
      this.refusal ??= plainly(error);
      this.notStarted.push(key);
    } else {
      this.failures.set(key, plainly(error).message);
      this.#progress.failed(key);
    }
  }
}

function followedFilm(set: SetRun, film: PlannedFilm): Promise<FollowedFilm> {
  if (film.stored === undefined || isRendered(film.fate)) return startFilm(set, film);
  if (film.fate === "unfinished" || film.fate === "unjudged")
    return Promise.resolve(goOnWith(set, film, film.stored));
  throw new PlainError(`nothing is to be done about ${film.key}`);
}

/** Whether no other job of the film can have come from this run, or from those before it, unseen. */
function isSurelyOnlyOne(started: StartedRender): boolean {
  return (
    started.how === "submitted" &&
    started.before.gap === undefined &&
    started.before.unreadable.length === 0 &&
    started.firstSentAtMs === started.submittedAtMs
  );
}

/** Whatever ends the run from now on, the next one knows the job. */
function keepSubmitted(films: Map<string, StoredFilm>, { film, started, record }: FollowedFilm): void {
  const { jobId, job } = started;
  const known = film.stored?.result;
  const result = known?.jobId === jobId ? known : { jobId, status: job?.status ?? "Init" };
  films.set(film.key, { result, record });
}
