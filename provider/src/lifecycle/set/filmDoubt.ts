import { definedFields } from "../../base/definedFields";
import type { IceJob } from "../../ice/api";
import { registeredFilm } from "../../job/find/registeredFilm";
import { withoutFilm } from "../../job/render";
import { SubmitRight } from "../../job/submitRight";
import { phaseOf } from "../../job/status";
import { type Filmless, type FollowedFilm, renderContext, type SetRun } from "./filmRun";
import { readFilm } from "./setFilm";

/**
 * The job that has ended, if it has no film to show: one of an earlier run that answered, or one whose film an earlier run left
 * in doubt.
 *
 * @throws what keeps that from being told
 */
export async function withoutItsFilm(
  set: SetRun,
  { film, started, record, first, timeout }: FollowedFilm,
  job: IceJob,
): Promise<Filmless | undefined> {
  const { jobId } = job;
  const context = () => renderContext(set, film.key, readFilm(film.written, set.shared), timeout.signal);
  if (record.isFilmInDoubt === true && phaseOf(job.status) === "success") {
    const { kind } = await registeredFilm(context(), job);
    if (kind !== "gone") return undefined;
    const because = `the film of job ${jobId} is not there: rendering anew.`;
    return { jobId, right: SubmitRight.ofOneUp(), because };
  }
  if (started.how === "found" || first === undefined) return undefined;
  const earlier = await withoutFilm(context(), started, first);
  if (earlier === undefined) return undefined;
  const because = `job ${jobId} of an earlier run answered, and its film is not there: rendering anew.`;
  return { jobId, right: SubmitRight.after(earlier), because };
}

/** The film with its doubt, or without it: one that was in doubt, and is there, is not missing either. */
export function doubting(followed: FollowedFilm, isFilmInDoubt: true | undefined): FollowedFilm {
  const { record } = followed;
  const isThere = record.isFilmInDoubt === true && isFilmInDoubt === undefined;
  const isFilmMissing = isThere ? undefined : record.isFilmMissing;
  return { ...followed, record: definedFields({ ...record, isFilmInDoubt, isFilmMissing }) };
}
