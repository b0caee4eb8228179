import { inTurn } from "../../base/limiter";
import { PlainError } from "../../base/plainError";
import { definedFields } from "../../base/definedFields";
import type { IceApi, IceJob } from "../../ice/api";
import { isIceError } from "../../ice/errors/iceError";
import type { ResourceContext } from "../../inputs/resourceContext";
import { mediaState } from "../../job/find/filmPresence";
import { mayBeRegisteredYet } from "../../job/find/registration";
import { jobOutputs } from "../../job/state/jobOutputs";
import { clockSkewMs } from "../../job/find/sweepAccount";
import { isTold, phaseOf } from "../../job/status";
import type { IceConnection, Run } from "../../run/run";
import { withDeadline } from "../../run/withDeadline";
import type { StoredResource } from "../resourceKind";
import type { ReadResult } from "../results";
import { presentFilms } from "./presentFilms";
import { formatted } from "./setSentence";
import { jobOf, readResult, type StoredFilm } from "./storedFilm";
import { readStoredSet } from "./storedSet";
import { setState } from "./setState";

const looksAtOnce = 24;
/** Of fewer unfinished jobs each is asked for by itself. */
const fewestListed = 20;
const patienceMs = { least: 60_000, perFilm: 200 };

/**
 * Looks once: at the jobs that were unfinished, and whether the films of the others are still there; at many by as few calls as
 * ICE allows. A job that ICE does not show any more stays as it is.
 */
export async function readSet(
  run: Run,
  { urn }: ResourceContext,
  resource: StoredResource,
): Promise<ReadResult> {
  const stored = readStoredSet(resource);
  const region = stored.region ?? run.config().region;
  if (region === undefined)
    throw new PlainError("The set can't be read: its state has no region, and none is configured.");
  const connection = run.connect(region, stored.endpoint);
  const films = new Map(stored.films);
  const limitMs = patienceMs.least + patienceMs.perFilm * films.size;
  await withDeadline(run, limitMs, async ({ signal }) => {
    const listed = await listedJobs(connection, films, signal);
    const there = await presentFilms(connection.ice, ofPhase(films, "success"), signal);
    await inTurn([...films], looksAtOnce, async ([key, film]) => {
      const job = listed.get(film.result.jobId);
      const seen = there.has(key) ? asPresent(film) : await lookAt(run, connection.ice, film, job, signal);
      films.set(key, seen);
    });
  });
  const missing = [...films]
    .filter(([, { record }]) => record.isFilmMissing === true)
    .map(([key]) => `"${key}"`);
  if (missing.length > 0) {
    const named = missing.slice(0, 20).join(", ");
    const more = missing.length > 20 ? ` and ${formatted(missing.length - 20)} more` : "";
    run.host.log.warn(
      urn,
      `Missing in ICE: the ${missing.length === 1 ? "film" : "films"} ${named}${more}. The next \`pulumi up\` renders those again that set \`rerenderIfMissing\`.`,
    );
  }
  return {
    id: resource.id,
    state: setState({
      args: resource.outputs,
      region,
      shared: stored.shared,
      films,
      before: resource.record,
    }),
    isExternal: false,
  };
}

/** Jobs that were unfinished, as List shows them, where asking for each would take more calls. */
async function listedJobs(
  { ledger }: IceConnection,
  films: ReadonlyMap<string, StoredFilm>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, IceJob>> {
  const pending = [...ofPhase(films, "pending").values()];
  if (pending.length < fewestListed) return new Map();
  const sinceMs = pending.reduce((oldest, { record }) => Math.min(oldest, record.submittedAtMs), Infinity);
  const { jobs } = await ledger.listedSince(sinceMs - clockSkewMs, signal);
  return new Map(jobs.filter(isListEnough).map((job) => [job.jobId, job]));
}

/** Whether List tells all that matters of a job. */
function isListEnough({ status, mediaUrl, durationSeconds, code }: IceJob): boolean {
  if (!isTold(status)) return false;
  const phase = phaseOf(status);
  if (phase === "success") return mediaUrl !== undefined && durationSeconds !== undefined;
  return phase === "pending" || code !== undefined;
}

function ofPhase(
  films: ReadonlyMap<string, StoredFilm>,
  phase: ReturnType<typeof phaseOf>,
): ReadonlyMap<string, StoredFilm> {
  return new Map([...films].filter(([, { result }]) => phaseOf(result.status) === phase));
}

function asPresent({ result, record }: StoredFilm): StoredFilm {
  return { result, record: definedFields({ ...record, isFilmMissing: undefined }) };
}

async function lookAt(
  run: Run,
  ice: IceApi,
  film: StoredFilm,
  listed: IceJob | undefined,
  signal: AbortSignal,
): Promise<StoredFilm> {
  const { result, record } = film;
  const phase = phaseOf(result.status);
  if (phase === "failed") return film;
  try {
    const job =
      phase === "pending" ? (listed ?? (await ice.getMediaProducingJob(result.jobId, signal))) : jobOf(film);
    if (phaseOf(job.status) !== "success") return { record, result: resultOf(film, job) };
    const media = await mediaState(ice, job, record.address, signal);
    const isYoung =
      media.kind === "gone" &&
      media.isUnknown === true &&
      mayBeRegisteredYet(job, record.submittedAtMs, run.clock.now());
    const isFilmMissing = media.kind === "gone" && !isYoung ? true : undefined;
    return { record: definedFields({ ...record, isFilmMissing }), result: resultOf(film, job) };
  } catch (error) {
    if (isIceError(error, "notFound")) return film;
    throw error;
  }
}

function resultOf({ result }: StoredFilm, job: IceJob): StoredFilm["result"] {
  return readResult({ ...jobOutputs(job), unmetExpectations: result.unmetExpectations }) ?? result;
}
