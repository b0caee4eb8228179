import { definedFields } from "../../base/definedFields";
import type { IceJob } from "../../ice/api";
import type { ResourceContext } from "../../inputs/resourceContext";
import { addressed } from "../../job/filmAddress";
import {
  isLookedAtOnce,
  type Predecessor,
  type RenderContext,
  type StartedRender,
} from "../../job/renderContext";
import { startRender } from "../../job/startRender";
import { SubmitRight } from "../../job/submitRight";
import { outputAddress } from "../../job/state/renderRequest";
import { phaseOf } from "../../job/status";
import type { WaitOutcome } from "../../job/watch/awaitJob";
import { awaitOrPeek } from "../../job/watch/awaitOrPeek";
import { isListEnough } from "../../job/watch/isListEnough";
import type { Timeout, Timeouts } from "../../job/watch/timeouts";
import type { IceConnection, Run } from "../../run/run";
import { judgeOutcome } from "../judgeOutcome";
import { settle } from "../settle";
import { adoptedJob } from "./adoptedJob";
import { filmSettings, type PlannedFilm, requestOf } from "./planSet";
import type { SharedArguments } from "./setArguments";
import { filmUrn, readFilm, secretsOf, type SetFilm } from "./setFilm";
import { filmsToGo } from "./deleteFilms";
import {
  type FilmRecord,
  jobOf,
  type FilmResult,
  type LeftBehind,
  readResult,
  type StoredFilm,
} from "./storedFilm";

/** What all films of one update share. */
export interface SetRun {
  readonly run: Run;
  readonly context: ResourceContext;
  readonly shared: SharedArguments;
  readonly connection: IceConnection;
  readonly timeouts: Timeouts;
  /** By address, its jobs that were still rendering before. */
  readonly writing: ReadonlyMap<string, readonly string[]>;
  /** Whether a `destroy` deletes its films, which are few enough to be looked at one by one. See isLookedAtOnce. */
  readonly isDeleted: boolean;
  /** Told what goes a film's way. */
  readonly say: (key: string, message: string) => void;
}

/** A film whose job is known. Of its documents nothing is held. */
export interface FollowedFilm {
  readonly film: PlannedFilm;
  readonly started: StartedRender;
  readonly record: FilmRecord;
  readonly isListEnough: boolean;
  readonly timeout: Timeout;
  /** The job as the first look showed it. */
  first: IceJob | undefined;
}

/** How a film stands after its job's end, and the sentence of what holds the gate. */
export interface SettledFilm {
  readonly stored: StoredFilm;
  readonly reason: string | undefined;
  readonly outcome: WaitOutcome["kind"];
}

/** A job whose film is not there, and the right to submit another one in its place. */
export interface Filmless {
  readonly jobId: string;
  readonly right: SubmitRight;
  /** What is said of it. */
  readonly because: string;
}

/**
 * Finds the job of a film, or submits it.
 *
 * @param filmless the job that this run found to have no film
 */
export async function startFilm(set: SetRun, film: PlannedFilm, filmless?: Filmless): Promise<FollowedFilm> {
  const { run, shared, timeouts } = set;
  const timeout = timeouts.begin(run.clock.now() + shared.timeoutMs);
  try {
    const read = readFilm(film.written, shared);
    const context = renderContext(set, film.key, read, timeout.signal);
    const adopted = film.stored === undefined ? await adoptedJob(context, read) : undefined;
    const started = adopted ?? (await startNext(context, film, filmless));
    // One that an earlier run submitted has all the time from now.
    timeout.extend((started.how === "found" ? run.clock.now() : started.submittedAtMs) + shared.timeoutMs);
    return {
      film,
      started,
      record: recordOf(set, film, read, started),
      isListEnough: isListEnough(context.inputs),
      timeout,
      first: undefined,
    };
  } catch (error) {
    timeout.end();
    throw error;
  }
}

function startNext(
  context: RenderContext,
  film: PlannedFilm,
  filmless: Filmless | undefined,
): Promise<StartedRender> {
  if (filmless === undefined) {
    return startRender(context, predecessorOf(film), SubmitRight.ofOneUp());
  }
  return startRender({ ...context, writing: [] }, { jobId: filmless.jobId }, filmless.right);
}

/** A film whose job is stored as unfinished. */
export function goOnWith(
  { run, shared, timeouts }: SetRun,
  film: PlannedFilm,
  stored: StoredFilm,
): FollowedFilm {
  const read = readFilm(film.written, shared);
  const { jobId } = stored.result;
  const { submittedAtMs } = stored.record;
  return {
    film,
    started: {
      jobId,
      how: "found",
      job: jobOf(stored),
      submit: undefined,
      replacedJobId: undefined,
      submittedAtMs,
    },
    record: { ...stored.record, given: film.given, settings: filmSettings(read.raw) },
    isListEnough: read.inputs !== undefined && isListEnough(read.inputs),
    timeout: timeouts.begin(run.clock.now() + shared.timeoutMs),
    first: undefined,
  };
}

/** Waits for a film's job: what is held meanwhile is its id. */
export function awaitFilm(
  { run, connection, shared, isDeleted }: SetRun,
  followed: FollowedFilm,
): Promise<WaitOutcome> {
  const { film, started, timeout, isListEnough: isEnough } = followed;
  const { job } = started;
  const isSeen = isEnough || film.fate === "unjudged";
  if (started.how === "found" && job !== undefined && phaseOf(job.status) !== "pending" && isSeen)
    return Promise.resolve({ kind: "ended", job });
  return awaitOrPeek(
    { ...connection, clock: run.clock },
    {
      jobId: started.jobId,
      submittedAtMs: started.submittedAtMs,
      skipAwait: false,
      isListEnough: isEnough,
      isOneOfMany: true,
      looksAtOnce: isLookedAtOnce(started, isDeleted),
      signal: timeout.signal,
      untilMs: Math.max(run.clock.now(), started.submittedAtMs) + shared.timeoutMs,
      onLook: (seen) => {
        followed.first ??= seen;
      },
    },
  );
}

/** The film as it stands when the wait for its job has ended, judged by what it expects. */
export async function settleFilm(
  set: SetRun,
  followed: FollowedFilm,
  ended: WaitOutcome,
): Promise<SettledFilm> {
  const { run, context, connection, shared } = set;
  const { film, started, record, timeout } = followed;
  const { raw, inputs } = readFilm(film.written, shared);
  const outcome = inputs === undefined ? ended : addressed(ended, inputs);
  const own = { ...context, protect: false, secretArguments: secretsOf(film.key, context) };
  const verdict = await judgeOutcome(run, connection, {
    expectation: inputs?.expect,
    outcome,
    address: record.address,
    context: own,
    signal: timeout.signal,
  });
  const settled = settle(run, {
    args: raw,
    context: own,
    region: shared.region ?? "",
    record: { ...record, version: 1, fingerprint: {} },
    known:
      started.job ??
      definedFields({ jobId: started.jobId, status: "Init", projectId: started.submit.projectId }),
    outcome,
    verdict,
    startedAtMs: started.how === "found" ? run.clock.now() : started.submittedAtMs,
  });
  const { outputs } = settled.state;
  const projectId = typeof outputs["projectId"] === "string" ? outputs["projectId"] : record.projectId;
  const stored = {
    result: resultIn(started.jobId, outputs),
    record: definedFields({ ...record, projectId }),
  };
  return {
    stored,
    reason: settled.kind === "ready" ? undefined : settled.reasons.join(" "),
    outcome: outcome.kind,
  };
}

function resultIn(jobId: string, outputs: Readonly<Record<string, unknown>>): FilmResult {
  return readResult({ ...outputs, jobId }) ?? { jobId, status: "Init" };
}

export function renderContext(
  set: SetRun,
  key: string,
  { inputs }: SetFilm,
  signal: AbortSignal,
): RenderContext {
  const { run, context, connection, shared } = set;
  if (inputs === undefined) throw new Error(`the film ${key} was not checked`);
  return {
    ...connection,
    clock: run.clock,
    urn: filmUrn(context.urn, key),
    inputs,
    writing: set.writing.get(outputAddress(inputs)),
    signal,
    untilMs: run.clock.now() + shared.timeoutMs,
    say: (message) => set.say(key, message),
  };
}

function recordOf(
  { context, shared }: SetRun,
  film: PlannedFilm,
  { raw, inputs }: SetFilm,
  started: StartedRender,
): FilmRecord {
  if (inputs === undefined) throw new Error(`the film ${film.key} was not checked`);
  return definedFields({
    given: film.given,
    request: requestOf(inputs),
    settings: filmSettings(raw),
    address: outputAddress(inputs),
    submittedAtMs: started.submittedAtMs,
    projectId: started.submit?.projectId,
    isSecret: secretsOf(film.key, context).length > 0 ? true : undefined,
    leftBehind: leftBehind(film, outputAddress(inputs), shared),
  });
}

function predecessorOf({ stored }: PlannedFilm): Predecessor | undefined {
  if (stored === undefined) return undefined;
  const { jobId, status } = stored.result;
  return { jobId, finished: phaseOf(status) === "success" ? jobOf(stored) : undefined };
}

/** The films at other addresses that go when this one is there. */
function leftBehind(
  { stored }: PlannedFilm,
  address: string,
  { deletionPolicy }: SharedArguments,
): readonly LeftBehind[] | undefined {
  if (stored === undefined || deletionPolicy !== "delete") return undefined;
  const all = filmsToGo(new Map([["", stored]])).map(({ film }) => film);
  const others = all.filter((film) => film.address !== address);
  return others.length === 0 ? undefined : others;
}
