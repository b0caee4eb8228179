import type { Clock } from "../base/clock";
import type { IceApi, IceJob, SubmitReply } from "../ice/api";
import type { RenderInputs } from "../inputs/inputs";
import type { JobLedger } from "./find/ledger";
import type { LedgerView } from "./find/ledgerView";
import type { JobWatcher } from "./watch/watcher";

/** The one job that stands for a request: found, or submitted just now. */
export type StartedRender = FoundRender | SubmittedRender;

interface AnyRender {
  readonly jobId: string;
  /** The job that this one takes the place of; part of the token. */
  readonly replacedJobId: string | undefined;
  readonly submittedAtMs: number;
}

export interface FoundRender extends AnyRender {
  readonly how: "found";
  /** The job as last seen. */
  readonly job: IceJob;
  readonly submit: undefined;
}

export interface SubmittedRender extends AnyRender {
  readonly how: "submitted";
  readonly job: undefined;
  readonly submit: SubmitReply;
  /** What List had shown before the first submit of this run. */
  readonly before: LedgerView;
  /** When the first submit of this run went out that may have started it. */
  readonly firstSentAtMs: number;
  /** The same in ICE's own time. */
  readonly submittedAtIceMs: number;
}

/**
 * Whether only how long a job took may tell whose it is: where List tells nothing, or lags behind a `destroy` that has deleted
 * the film.
 *
 * @param isDeleted whether a `destroy` does that
 */
export function isLookedAtOnce(started: StartedRender, isDeleted: boolean): boolean {
  return started.how === "submitted" && (isDeleted || started.before.gap !== undefined);
}

/** Whether nobody has looked at a job that may be an earlier run's, without a film by now. */
export function isUnseen(started: StartedRender, first: IceJob | undefined, looksAtOnce: boolean): boolean {
  return (
    first === undefined &&
    (looksAtOnce || (started.how === "submitted" && started.before.lists(started.jobId)))
  );
}

/** The job whose resource a render takes the place of. */
export interface Predecessor {
  readonly jobId: string;
  /** The job as the state tells of it, where it has succeeded: List may not show it yet. */
  readonly finished?: IceJob | undefined;
  /** Whether its film surely stays until another one is there. */
  readonly isKept?: boolean;
}

export interface RenderContext {
  readonly ice: IceApi;
  readonly ledger: JobLedger;
  readonly watcher: JobWatcher;
  readonly clock: Clock;
  readonly urn: string;
  readonly inputs: RenderInputs;
  /** Jobs of the resource that the state tells to write to the address still: of a set, of its other films, too. */
  readonly writing?: readonly string[] | undefined;
  readonly signal: AbortSignal;
  /** When `signal` aborts at the latest. */
  readonly untilMs: number;
  readonly say: (message: string) => void;
}
