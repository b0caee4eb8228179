import type { IceApi, IceJob } from "../../ice/api";
import { type IceError, isIceError } from "../../ice/errors/iceError";
import { iceSentence } from "../../ice/errors/sentence";
import { canonicalAddress } from "../../base/ossAddress";
import { endedLater } from "./endedLater";
import type { LedgerView } from "./ledgerView";
import { isTold, phaseOf } from "../status";

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
  // A film in somebody else's storage is no media of ICE's: nothing there tells of it.
  if (address.startsWith("s3://")) return { kind: "there" };
  const { mediaId, mediaUrl } = job;
  const query = mediaId === undefined ? mediaUrl && { inputUrl: mediaUrl } : { mediaId };
  if (!query) return { kind: "there" };
  try {
    const media = await ice.getMediaInfo(query, signal);
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
  return view.writersTo(address).find(
    (other) =>
      other.jobId !== job.jobId &&
      // Somebody else's job of which ICE tells no status says nothing.
      isTold(other.status) &&
      (phaseOf(other.status) === "pending" ||
        (phaseOf(other.status) === "success" && endedLater(other, job))),
  );
}

function isOssAddress(address: string): boolean {
  return address.startsWith("oss://");
}
