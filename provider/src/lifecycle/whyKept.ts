import type { IceJob } from "../ice/api";
import { iceSentence } from "../ice/iceSentence";
import { canonicalAddress } from "../inputs/ossAddress";
import type { LedgerView } from "../job/ledger";
import { readMark, resourceMark } from "../job/mark";
import { phaseOf } from "../job/status";
import type { IceConnection, Run } from "./run";
import type { StoredRender } from "./storedRender";

export interface FilmToDelete {
  readonly stored: StoredRender;
  /** The canonical address the job wrote to. */
  readonly address: string;
  /** The resource's. */
  readonly urn: string;
  /** ICE does not show jobs as old as this one any more, nor those that came after it for a while. */
  readonly isForgotten: boolean;
}

/** Why a film must not be deleted with its resource: it may be somebody else's by now. Undefined when it surely is its own. */
export async function whyKept(
  run: Run,
  { ledger }: IceConnection,
  film: FilmToDelete,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { stored, address } = film;
  return (
    keptByThisRun(run, stored.jobId, address) ??
    keptByOtherJobs(await ledger.viewSince(timeOf(stored.createTime), signal), film)
  );
}

function keptByThisRun(run: Run, jobId: string, address: string): string | undefined {
  if (run.memory.isReplacedInPlace({ jobId, address })) {
    return "the render that replaces it writes to the same address";
  }
  return run.memory.isShown({ jobId, address }) ? "another resource of this run shows it" : undefined;
}

function keptByOtherJobs(view: LedgerView, { stored, address, urn }: FilmToDelete): string | undefined {
  const writers = view.jobs.filter(
    (job) =>
      job.jobId !== stored.jobId &&
      phaseOf(job.status) !== "failed" &&
      job.mediaUrl !== undefined &&
      canonicalAddress(job.mediaUrl) === address,
  );
  const newer = writers.find((job) => isNewer(job, stored));
  if (newer !== undefined) return `job ${newer.jobId} wrote to its address later`;
  const other = writers.find((job) => readMark(job.userData)?.resource !== resourceMark(urn));
  if (other !== undefined) return `job ${other.jobId} of another resource wrote to the same address`;
  if (view.gap === undefined) return undefined;
  const why = view.gap === "tooMany" ? "The account has too many jobs." : iceSentence(view.gap);
  return `whether a newer job wrote to its address could not be told. ${why.replace(/\.$/u, "")}`;
}

function isNewer(job: IceJob, stored: StoredRender): boolean {
  if (phaseOf(job.status) === "pending") return true;
  const difference =
    timeOf(job.completeTime) - timeOf(stored.completeTime) ||
    timeOf(job.createTime) - timeOf(stored.createTime);
  return difference > 0;
}

function timeOf(text: string | undefined): number {
  const time = Date.parse(text ?? "");
  return Number.isNaN(time) ? 0 : time;
}
