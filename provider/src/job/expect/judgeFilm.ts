import type { Clock } from "../../base/clock";
import type { IceApi, IceJob, IceMedia, MediaQuery } from "../../ice/api";
import { IceError } from "../../ice/errors/iceError";
import { unlessGone } from "../../ice/siblings/isGone";
import { iceSentence } from "../../ice/errors/sentence";
import { troubleOf, troubleSentence } from "../../ice/errors/trouble";
import type { Expectation } from "../../inputs/expectation";
import { canonicalAddress } from "../../base/ossAddress";
import { DeadlineReached, EngineCancelled } from "../../base/deadline";
import { compareFilm } from "./compareFilm";
import { clockTime } from "../../base/humanTime";
import { registrationPauseMs } from "../find/registration";
import type { Verdict } from "./verdict";

export interface FilmToJudge {
  /** One that succeeded. */
  readonly job: IceJob;
  /** The canonical address it wrote to; undefined where it is not known. */
  readonly address: string | undefined;
  readonly expectation: Expectation;
  /** The job that wrote its address since, if any does List show. */
  readonly laterWriter: (signal: AbortSignal) => Promise<IceJob | undefined>;
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
    if (error instanceof DeadlineReached)
      return untold(`it timed out after ${clockTime(error.timeoutMs)}.${troubleSentence(troubleOf(error))}`);
    throw error;
  }
}

type Look = Verdict & { readonly isFinal?: boolean };

async function look(ice: IceApi, query: MediaQuery, film: FilmToJudge, signal: AbortSignal): Promise<Look> {
  const { job, address, expectation } = film;
  const media = await unlessGone(ice.getMediaInfo(query, signal));
  if (media === undefined)
    return untold(
      "ICE does not know the film as media, or not yet. If it is gone, change `triggers` to render it again.",
    );
  if (isElsewhere(media, address)) {
    return { ...untold(`the media of job ${job.jobId} now belongs to another address.`), isFinal: true };
  }
  if (media.file === undefined) return untold("ICE has not looked into the film yet.");
  const other = await whoseFilm(film, media, signal);
  if (other !== undefined) return { ...untold(other), isFinal: true };
  const verdict = compareFilm(expectation, media.file);
  return verdict.kind === "untold" ? untold(`${verdict.because}.`) : verdict;
}

/** A registered film is its job's own by the time of its file, and because nobody wrote its address since. */
async function whoseFilm(
  { job, laterWriter }: FilmToJudge,
  { fileCreateTime }: IceMedia,
  signal: AbortSignal,
): Promise<string | undefined> {
  const again = "Change `triggers` to render it again.";
  if (Date.parse(fileCreateTime ?? "") - Date.parse(job.completeTime ?? "") > surelyRegisteredMs)
    return `the file at its address was made long after job ${job.jobId} had ended. ${again}`;
  const writer = await laterWriter(signal);
  return (
    writer &&
    `job ${writer.jobId} wrote to its address since, so that what ICE tells is of another film. ${again}`
  );
}

function untold(because: string): Extract<Verdict, { kind: "untold" }> {
  return { kind: "untold", because };
}

function queryFor({ mediaId, mediaUrl }: IceJob): MediaQuery | undefined {
  if (mediaId !== undefined) return { mediaId };
  return mediaUrl === undefined ? undefined : { inputUrl: mediaUrl };
}

function isElsewhere({ inputUrl }: IceMedia, address: string | undefined): boolean {
  return (
    inputUrl !== undefined && address?.startsWith("oss://") === true && canonicalAddress(inputUrl) !== address
  );
}
