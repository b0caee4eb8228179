import type { Clock } from "../../clock";
import type { IceApi, IceJob, IceMedia, MediaQuery } from "../../ice/api";
import { IceError, isIceError } from "../../ice/errors";
import { iceSentence } from "../../ice/iceSentence";
import type { Expectation } from "../../inputs/expectation";
import { canonicalAddress } from "../../inputs/ossAddress";
import { DeadlineReached, EngineCancelled } from "../deadline";
import { compareFilm } from "./compareFilm";
import { clockTime } from "../humanTime";
import { registrationPauseMs } from "../registration";
import type { Verdict } from "./verdict";

export interface FilmToJudge {
  /** One that succeeded. */
  readonly job: IceJob;
  /** The canonical address it wrote to; undefined where it is not known. */
  readonly address: string | undefined;
  readonly expectation: Expectation;
  /** How long media may be missing, or not looked into by ICE. 0 asks once. */
  readonly patienceMs: number;
}

/** The film of a job that ended so long ago, by whatever clock, is not registered any more if it is not there. */
const surelyRegisteredMs = 60 * 60_000;

/**
 * Asks ICE for a finished film and compares it with what is expected. Whatever keeps ICE from telling is a verdict as well,
 * and never a pass.
 *
 * @see GetMediaInfo
 */
export async function judgeFilm(
  ice: IceApi,
  clock: Clock,
  film: FilmToJudge,
  signal: AbortSignal,
): Promise<Verdict> {
  const query = queryFor(film.job);
  if (query === undefined) return untold("ICE told neither a media id nor an address of the film.");
  const startedAtMs = clock.now();
  const patienceMs =
    startedAtMs - Date.parse(film.job.completeTime ?? "") > surelyRegisteredMs ? 0 : film.patienceMs;
  try {
    for (;;) {
      const verdict = await look(ice, query, film, signal);
      const isLate = clock.now() - startedAtMs + registrationPauseMs > patienceMs;
      if (verdict.kind !== "untold" || verdict.isFinal || isLate) return verdict;
      await clock.sleep(registrationPauseMs, signal);
    }
  } catch (error) {
    if (error instanceof IceError) return untold(iceSentence(error));
    if (error instanceof EngineCancelled) return untold("the check was interrupted.");
    if (error instanceof DeadlineReached) return untold(`it timed out after ${clockTime(error.timeoutMs)}.`);
    throw error;
  }
}

type Look = Verdict & { readonly isFinal?: boolean };

async function look(
  ice: IceApi,
  query: MediaQuery,
  { job, address, expectation }: FilmToJudge,
  signal: AbortSignal,
): Promise<Look> {
  const media = await findMedia(ice, query, signal);
  if (media === undefined)
    return untold(
      "ICE does not know the film as media, or not yet. If it is gone, change `triggers` to render it again.",
    );
  if (isElsewhere(media, address)) {
    return { ...untold(`the media of job ${job.jobId} now belongs to another address.`), isFinal: true };
  }
  if (media.file === undefined) return untold("ICE has not looked into the film yet.");
  const verdict = compareFilm(expectation, media.file);
  return verdict.kind === "untold" ? untold(`${verdict.because}.`) : verdict;
}

function untold(because: string): Extract<Verdict, { kind: "untold" }> {
  return { kind: "untold", because };
}

function queryFor({ mediaId, mediaUrl }: IceJob): MediaQuery | undefined {
  if (mediaId !== undefined) return { mediaId };
  return mediaUrl === undefined ? undefined : { inputUrl: mediaUrl };
}

async function findMedia(ice: IceApi, query: MediaQuery, signal: AbortSignal): Promise<IceMedia | undefined> {
  try {
    return await ice.getMediaInfo(query, signal);
  } catch (error) {
    if (isIceError(error, "notFound")) return undefined;
    throw error;
  }
}

function isElsewhere({ inputUrl }: IceMedia, address: string | undefined): boolean {
  return (
    inputUrl !== undefined && address?.startsWith("oss://") === true && canonicalAddress(inputUrl) !== address
  );
}
