import { outputAddress } from "../../job/state/renderRequest";
import { phaseOf } from "../../job/status";
import { isRendered, type PlannedFilm, type SetPlan } from "./planSet";
import type { SharedArguments } from "./setArguments";
import { readFilm } from "./setFilm";
import type { StoredFilm } from "./storedFilm";

/** As many jobs as a page of List shows. */
const mostFilms = 100;
/** ICE writes whole seconds. */
const clockGrainMs = 1_000;

/** Whether so many films are rendered that a call for each costs much, and a look through all jobs little. */
export function areMany({ films }: SetPlan): boolean {
  return films.filter(({ fate }) => isRendered(fate)).length > mostFilms;
}

/**
 * Since when jobs of the films that are to be rendered may be unknown, by ICE's clock; undefined where all jobs of the last 30
 * days matter. An update that changes one film of thousands need not go through the jobs of all the others.
 */
export function unknownSinceMs(plan: SetPlan, shared: SharedArguments): number | undefined {
  // Who wrote after one in doubt may have done so before.
  const asked = plan.films.filter(
    ({ fate, stored }) => isRendered(fate) || stored?.record.isFilmInDoubt === true,
  );
  if (asked.length === 0 || areMany(plan)) return undefined;
  const times = asked.map((film) => knownUntilMs(film, shared));
  const known = times.filter((time) => time !== undefined);
  return known.length < times.length ? undefined : Math.min(...known) - clockGrainMs;
}

/** What of a film's earlier jobs can still be shown lies at another address: where it stays the same, there is none. */
function knownUntilMs({ stored, written }: PlannedFilm, shared: SharedArguments): number | undefined {
  if (stored === undefined || phaseOf(stored.result.status) !== "success") return undefined;
  const { knownUntilMs: untilMs, address, isFilmInDoubt } = stored.record;
  if (untilMs === undefined || isFilmInDoubt === true || !address.startsWith("oss://")) return undefined;
  const { inputs } = readFilm(written, shared);
  return inputs !== undefined && outputAddress(inputs) === address ? untilMs : undefined;
}

/**
 * The films that a run has looked up, submitted and seen to their ends, with how long all their jobs are known: until its last
 * submit, by the clock that is the slower one. A job that is known all the same is only shown once more.
 */
export function withKnownUntil(lookedUp: ReadonlyMap<string, StoredFilm>): Map<string, StoredFilm> {
  const all = [...lookedUp.values()];
  const createdAtMs = latestOf(all.map(({ result }) => Date.parse(result.createTime ?? "") || 0));
  const submittedAtMs = latestOf(all.map(({ record }) => record.submittedAtMs));
  const untilMs = Math.min(createdAtMs, submittedAtMs);
  if (untilMs === 0) return new Map(lookedUp);
  return new Map(
    [...lookedUp].map(([key, film]) => [key, { ...film, record: { ...film.record, knownUntilMs: untilMs } }]),
  );
}

function latestOf(timesMs: readonly number[]): number {
  return timesMs.reduce((latest, timeMs) => Math.max(latest, timeMs), 0);
}
