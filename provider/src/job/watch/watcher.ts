import type { IceJob } from "../../ice/api";
import type { ExpectedTotal } from "./expectedTotal";

/** Watches jobs until they end: one for all the renders of a run. */
export interface JobWatcher {
  /**
   * Resolves with the job when it has ended. Rejects with the signal's reason, or with an `IceError` that does not pass.
   */
  watch(jobId: string, options: WatchOptions): Promise<IceJob>;
  /** A render of an earlier run that ended: those to come may take as long. */
  learns(job: IceJob): void;
}

export interface WatchOptions {
  readonly signal: AbortSignal;
  /** When who waits stops waiting, in this machine's time: there is a look shortly before. */
  readonly untilMs?: number | undefined;
  /**
   * When the job was submitted, in this machine's time: a job not found within a minute of it is lag. Undefined where
   * somebody else submitted it.
   */
  readonly submittedAtMs: number | undefined;
  /** What ListMediaProducingJobs tells of an ended job is enough: it leaves out timeline, vodMediaId and subJobMaterials. */
  readonly isListEnough?: boolean | undefined;
  /** Only the end of the last of many matters: until then looks are put off until a page of List is full of news. */
  readonly isOneOfMany?: boolean | undefined;
  /** Whether the first look is due at once: one that has ended by then was there before its submit. */
  readonly looksAtOnce?: boolean | undefined;
  readonly onLook?: OnLook | undefined;
}

/**
 * Told of each look at a job that shows it.
 *
 * @param total how long the job will have taken, by its own progress or by the renders that are alike; where it is known
 */
export type OnLook = (job: IceJob, total?: ExpectedTotal) => void;

/** How long after a submit ICE may not find the job yet. */
export const notFoundLagMs = 60_000;
