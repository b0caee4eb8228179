import type { IceApi, IceJob } from "../ice/api";
import { type IceError, isIceError } from "../ice/errors";
import { iceSentence } from "../ice/iceSentence";
import { canonicalAddress } from "../inputs/ossAddress";
import type { LedgerView } from "./ledger";
import { phaseOf } from "./status";

/** Whether the film of a finished job can still be shown. */
export type FilmState =
  | { readonly kind: "there" }
  /** It could not be told: taken as there, and said aloud. */
  | { readonly kind: "untold"; readonly error: IceError }
  | {
      readonly kind: "gone";
      readonly because: string;
      /** ICE does not know it as media: right after the end of its job, perhaps only not yet. */
      readonly isUnknown?: true;
    };

/**
 * Whether the film of a successful job is there: its media exists, and no later job wrote to its address.
 *
 * @param address the canonical address the job wrote to
 */
export async function filmState(
  ice: IceApi,
  view: LedgerView,
  job: IceJob,
  address: string,
  signal: AbortSignal,
): Promise<FilmState> {
  const overwriter = laterWriter(view, job, address);
  if (overwriter !== undefined)
    return { kind: "gone", because: `job ${overwriter.jobId} wrote to its address later` };
  return mediaState(ice, job, address, signal);
}

/** Whether the media of a successful job exists in ICE, and at the address the job wrote to. */
export async function mediaState(
  ice: IceApi,
  job: IceJob,
  address: string,
  signal: AbortSignal,
): Promise<FilmState> {
  if (job.mediaId === undefined) return { kind: "there" };
  try {
    const media = await ice.getMediaInfo({ mediaId: job.mediaId }, signal);
    if (
      media.inputUrl !== undefined &&
      isOssAddress(address) &&
      canonicalAddress(media.inputUrl) !== address
    ) {
      return { kind: "gone", because: "its media now belongs to another address" };
    }
    return { kind: "there" };
  } catch (error) {
    if (isIceError(error, "notFound"))
      return { kind: "gone", because: "its media was deleted", isUnknown: true };
    if (isIceError(error, "denied")) return { kind: "untold", error };
    throw error;
  }
}

/** Said where a film is taken as there. */
export function untoldSentence(jobId: string, error: IceError): string {
  return `Whether the film of job ${jobId} is still there could not be told; it is taken as there. ${iceSentence(error)}`;
}

/** A job that wrote, or is about to write, the address after `job` did. */
export function laterWriter(view: LedgerView, job: IceJob, address: string): IceJob | undefined {
  return view.jobs.find(
    (other) =>
      other.jobId !== job.jobId &&
      other.mediaUrl !== undefined &&
      canonicalAddress(other.mediaUrl) === address &&
      (phaseOf(other.status) === "pending" ||
        (phaseOf(other.status) === "success" && endedAfter(other, job))),
  );
}

function endedAfter(other: IceJob, job: IceJob): boolean {
  const difference =
    timeOf(other.completeTime) - timeOf(job.completeTime) ||
    timeOf(other.createTime) - timeOf(job.createTime);
  return difference > 0;
}

function timeOf(text: string | undefined): number {
  const time = Date.parse(text ?? "");
  return Number.isNaN(time) ? 0 : time;
}

function isOssAddress(address: string): boolean {
  return address.startsWith("oss://");
}
