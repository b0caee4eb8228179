import { createLimiter, inTurn } from "../../base/limiter";
import { limits } from "../../base/limits";
import { canonicalAddress } from "../../base/ossAddress";
import { definedFields } from "../../base/definedFields";
import { mayBeRegisteredYet } from "../../job/find/registration";
import type { IceConnection, Run } from "../../run/run";
import { deleteMedia } from "../deleteMedia";
import { plainly } from "../plainly";
import { readStored, type StoredRender } from "../storedRender";
import { type FilmToDelete, keptByOtherJobs, keptByThisRun, writersSinceMs } from "../whyKept";
import { filmUrn } from "./setFilm";
import type { LeftBehind, StoredFilm } from "./storedFilm";

/** A film that a set has no more, and whose job succeeded. */
export interface FilmToGo {
  readonly key: string;
  readonly film: LeftBehind;
}

const deletionsAtOnce = 24;

/** How long films that go, or are told anew, may take. */
export function clearingMs(films: number): number {
  return 300_000 + 400 * films;
}

/**
 * Deletes films that surely are the set's own, and says which are kept; whether others wrote to their addresses is looked up
 * once for all of them.
 *
 * @returns why those that should have gone did not, by key
 */
export async function deleteFilms(
  run: Run,
  { ice, ledger }: IceConnection,
  urn: string,
  films: readonly FilmToGo[],
  say: (key: string, message: string) => void,
  signal: AbortSignal,
): Promise<Map<string, string>> {
  const failures = new Map<string, string>();
  const asked = films.flatMap(({ key, film }): [string, FilmToDelete][] => {
    const toDelete = filmToDelete(run, filmUrn(urn, key), film);
    const reason = keptByThisRun(run, toDelete, urn);
    if (reason !== undefined) say(key, `the film of job ${film.jobId} is kept: ${reason}.`);
    return reason === undefined ? [[key, toDelete]] : [];
  });
  if (asked.length === 0) return failures;
  const times = asked.map(([, { stored }]) => writersSinceMs(stored));
  const view = await ledger.viewSince(
    times.reduce((oldest, time) => Math.min(oldest, time)),
    signal,
  );
  await inTurn(asked, deletionsAtOnce, async ([key, film]) => {
    const reason = keptByOtherJobs(view, film);
    const tell = (message: string) => say(key, message);
    if (reason !== undefined) {
      tell(`the film of job ${film.stored.jobId} is kept: ${reason}.`);
      return;
    }
    try {
      await deleteMedia(ice, run.clock, film, signal, tell);
    } catch (error) {
      failures.set(key, plainly(error, undefined, "delete").message);
    }
  });
  return failures;
}

/** Looks once at jobs that were left unfinished: they may have succeeded since. */
export async function currentFilms(
  { ice }: IceConnection,
  films: ReadonlyMap<string, StoredFilm>,
  signal: AbortSignal,
): Promise<Map<string, StoredFilm>> {
  const limited = createLimiter(deletionsAtOnce);
  const looked = [...films].map(([key, film]) =>
    limited(async (): Promise<[string, StoredFilm]> => {
      const { status, jobId } = film.result;
      if (status === "Success" || status === "Failed") return [key, film];
      const job = await ice.getMediaProducingJob(jobId, signal).catch(() => undefined);
      return [key, job === undefined ? film : { ...film, result: { ...film.result, ...job } }];
    }),
  );
  return new Map(await Promise.all(looked));
}

/** The films of jobs that succeeded, with those that they took the place of elsewhere. */
export function filmsToGo(films: ReadonlyMap<string, StoredFilm>): FilmToGo[] {
  return [...films].flatMap(([key, { result, record }]) => {
    const older = (record.leftBehind ?? []).map((film) => ({ key, film }));
    if (result.status !== "Success") return older;
    const { jobId, mediaId, createTime, completeTime, mediaUrl } = result;
    const address = record.address === "" ? canonicalAddress(mediaUrl ?? "") : record.address;
    return [
      ...older,
      {
        key,
        film: { jobId, mediaId, address, submittedAtMs: record.submittedAtMs, createTime, completeTime },
      },
    ];
  });
}

function filmToDelete(
  run: Run,
  urn: string,
  { jobId, address, submittedAtMs, ...told }: LeftBehind,
): FilmToDelete {
  const stored: StoredRender = readStored({
    id: jobId,
    outputs: { ...told, status: "Success", deletionPolicy: "delete" },
    record: undefined,
  });
  const isForgotten = run.clock.now() - Date.parse(told.createTime ?? "") > limits.retentionMs;
  const times = definedFields({ createTime: told.createTime, completeTime: told.completeTime });
  const mayCome = () =>
    submittedAtMs !== undefined && mayBeRegisteredYet(times, submittedAtMs, run.clock.now());
  return { stored, address, urn, isForgotten, mayBeRegisteredYet: mayCome };
}
