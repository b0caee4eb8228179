import type { IceJob } from "../ice/api";
import { canonicalAddress } from "../base/ossAddress";
import { endedLater } from "../job/find/endedLater";
import type { LedgerView } from "../job/find/ledgerView";
import { readMark, resourceMark } from "../job/find/mark";
import { phaseOf } from "../job/status";
import type { IceConnection, Run } from "../run/run";
import type { StoredRender } from "./storedRender";

export interface FilmToDelete {
  readonly stored: StoredRender;
  /** The canonical address the job wrote to. */
  readonly address: string;
  /** The resource's. */
  readonly urn: string;
  /** ICE does not show jobs as old as this one any more, nor those that came after it for a while. */
  readonly isForgotten: boolean;
  /** Whether ICE may not know the film as media yet. */
  readonly mayBeRegisteredYet: () => boolean;
}

/** Why a film must not be deleted with its resource: it may be somebody else's by now. Undefined when it surely is its own. */
export async function whyKept(
  run: Run,
  { ledger }: IceConnection,
  film: FilmToDelete,
  signal: AbortSignal,
): Promise<string | undefined> {
  return (
    keptByThisRun(run, film) ??
    keptByOtherJobs(await ledger.viewSince(writersSinceMs(film.stored), signal), film)
  );
}

/**
 * Why it is kept by what this run knows: no call is made for it.
 *
 * @param owner the resource that claims its address
 */
export function keptByThisRun(
  run: Run,
  { stored: { jobId }, address, urn }: FilmToDelete,
  owner = urn,
): string | undefined {
  // A forced replacement by deleteBeforeReplace: no diff tells of it.
  if (run.memory.isToBeMade(owner) && run.memory.addresses.isClaimedBy(owner, address)) {
    return "the resource is made again at the same address";
  }
  if (run.memory.isReplacedInPlace({ jobId, address })) {
    return "the render that replaces it writes to the same address";
  }
  return run.memory.isShown({ jobId, address }) ? "a resource of this run shows it" : undefined;
}

/** Why it is kept by a look of now at the jobs since it was made. */
export function keptByOtherJobs(
  view: LedgerView,
  { stored, address, urn }: FilmToDelete,
): string | undefined {
  const all = view.writersTo(address);
  // Its own job is of an earlier name where the resource had another one then.
  const own = [
    resourceMark(urn),
    ...all.flatMap(({ jobId, userData }) =>
      jobId === stored.jobId ? (readMark(userData)?.resource ?? []) : [],
    ),
  ];
  const writers = all
    // The one that it took the place of may be of an earlier name of the resource.
    .filter(
      ({ jobId, status }) =>
        jobId !== stored.jobId && jobId !== stored.record?.replacedJobId && phaseOf(status) !== "failed",
    );
  const newer = writers.find((job) => isNewer(job, stored));
  if (newer !== undefined) return `job ${newer.jobId} wrote to its address later`;
  const other = writers.find((job) => !isOf(job, own));
  if (other !== undefined)
    return `job ${other.jobId} of another resource, or of an earlier name of this one, wrote to the same address`;
  const isHidden = view.unreadable.some(
    ({ mediaUrl }) => mediaUrl !== undefined && canonicalAddress(mediaUrl) === address,
  );
  if (isHidden) return "a job whose id ICE does not tell wrote to the same address";
  if (view.gap === undefined) return undefined;
  return `whether a newer job wrote to its address could not be told. ${view.gap.because.replace(/\.$/u, "")}`;
}

/** Whether a job's mark is of one of the resources. */
function isOf({ userData }: IceJob, resources: readonly string[]): boolean {
  const mark = readMark(userData);
  return mark !== undefined && resources.includes(mark.resource);
}

function isNewer(job: IceJob, stored: StoredRender): boolean {
  return phaseOf(job.status) === "pending" || endedLater(job, stored);
}

/** No render takes longer: one that began before a film's job may have ended after it, and overwritten the film. */
const longestRenderMs = 24 * 60 * 60_000;

/** Since when the jobs were created that may have written to a film's address after its own. */
export function writersSinceMs({ createTime }: Pick<StoredRender, "createTime">): number {
  return Math.max(0, (Date.parse(createTime ?? "") || 0) - longestRenderMs);
}
