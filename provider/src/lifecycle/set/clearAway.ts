import { inTurn } from "../../base/limiter";
import { definedFields } from "../../base/definedFields";
import { changedNames } from "../../job/state/renderRecord";
import { inPlaceHashes } from "../../job/state/settings";
import { phaseOf } from "../../job/status";
import { withDeadline } from "../../run/withDeadline";
import { plainly } from "../plainly";
import { readStored } from "../storedRender";
import { updateMetadata } from "../updateMetadata";
import { clearingMs, currentFilms, deleteFilms, filmsToGo, type FilmToGo } from "./deleteFilms";
import type { SetRun } from "./filmRun";
import { filmSettings, type PlannedFilm, type SetPlan } from "./planSet";
import { readFilm } from "./setFilm";
import type { StoredFilm } from "./storedFilm";
import type { StoredSet } from "./storedSet";

const updatesAtOnce = 24;

export interface ToClear {
  readonly plan: SetPlan;
  readonly stored: StoredSet | undefined;
  readonly rendered: ReadonlyMap<string, StoredFilm>;
}

export interface Cleared {
  /** What could not be done, by key. */
  readonly failures: ReadonlyMap<string, string>;
  readonly kept: ReadonlyMap<string, StoredFilm>;
}

/**
 * What follows the renders: changed metadata is taken over, and films that the set has no more go by its policy. It has a time of
 * its own: each film's timeout is one of its render.
 */
export function clearAway(set: SetRun, toClear: ToClear, signal: AbortSignal): Promise<Cleared> {
  const { films, removed } = toClear.plan;
  return withDeadline(set.run, clearingMs(films.length + removed.size), (deadline) =>
    clear(set, toClear, AbortSignal.any([signal, deadline.signal])),
  );
}

async function clear(set: SetRun, { plan, rendered }: ToClear, signal: AbortSignal): Promise<Cleared> {
  const failures = new Map<string, string>();
  const kept = new Map(rendered);
  if (signal.aborted) return { failures, kept: withRemoved(kept, plan) };
  const changed = plan.films.filter(({ fate }) => fate === "settings");
  await inTurn(changed, updatesAtOnce, async (film) => {
    try {
      if (film.stored !== undefined) kept.set(film.key, await takeOver(set, film, film.stored, signal));
    } catch (error) {
      failures.set(film.key, plainly(error, undefined, "update").message);
    }
  });
  if (set.shared.deletionPolicy !== "delete") return { failures, kept };
  const moved = movedFilms(kept);
  const undone = await deleteLeft(set, plan.removed, moved, signal);
  for (const { key } of moved) if (!undone.has(key)) kept.set(key, withoutLeftBehind(kept.get(key)));
  for (const [key, reason] of undone) {
    failures.set(key, reason);
    // What is not deleted is not forgotten: the next up tries again.
    const film = plan.removed.get(key);
    if (film !== undefined) kept.set(key, film);
  }
  return { failures, kept };
}

/**
 * Why films that should go did not, by key: what ends the look for others' jobs must not end the update, which alone knows the
 * jobs that it has started.
 */
async function deleteLeft(
  { run, connection, context, say }: SetRun,
  removed: SetPlan["removed"],
  moved: readonly FilmToGo[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  try {
    const gone = filmsToGo(await currentFilms(connection, removed, signal));
    return await deleteFilms(run, connection, context.urn, [...gone, ...moved], say, signal);
  } catch (error) {
    const { message } = plainly(error, undefined, "delete");
    return new Map([...removed.keys(), ...moved.map(({ key }) => key)].map((key) => [key, message]));
  }
}

/** Of a run that was interrupted the films that should go are still known. */
function withRemoved(kept: Map<string, StoredFilm>, { removed }: SetPlan): Map<string, StoredFilm> {
  return new Map([...kept, ...removed]);
}

/** Films at other addresses whose successors are there. */
function movedFilms(films: ReadonlyMap<string, StoredFilm>): FilmToGo[] {
  return [...films].flatMap(([key, { result, record }]) =>
    phaseOf(result.status) === "success" ? (record.leftBehind ?? []).map((film) => ({ key, film })) : [],
  );
}

function withoutLeftBehind(film: StoredFilm | undefined): StoredFilm {
  if (film === undefined) throw new Error("a film without a state");
  return { ...film, record: definedFields({ ...film.record, leftBehind: undefined }) };
}

/** Changed metadata, where ICE can take it over. */
async function takeOver(
  { run, connection, shared, context, say }: SetRun,
  { key, written, given }: PlannedFilm,
  stored: StoredFilm,
  signal: AbortSignal,
): Promise<StoredFilm> {
  const { raw, inputs } = readFilm(written, shared);
  const settings = filmSettings(raw);
  if (inputs === undefined) return stored;
  const changed = changedNames(stored.record.settings, settings);
  const whole = inPlaceHashes(raw);
  // Of what was said before only hashes are kept: all that is said now is sent.
  const before = Object.fromEntries(Object.entries(whole).filter(([name]) => !changed.includes(name)));
  const sent = { version: 1, fingerprint: {}, settings: before, address: "", submittedAtMs: 0 };
  const log = { ...run.host.log, info: (_urn: string, message: string) => say(key, message) };
  await updateMetadata({
    run: { ...run, host: { ...run.host, log } },
    connection,
    urn: context.urn,
    inputs,
    stored: readStored({ id: stored.result.jobId, outputs: {}, record: sent }),
    args: raw,
    state: definedFields({ mediaId: stored.result.mediaId, projectId: stored.record.projectId }),
    signal,
  });
  const record = { ...stored.record, given, settings };
  // What nobody expects any more holds no gate.
  const result =
    "expect" in settings ? stored.result : definedFields({ ...stored.result, unmetExpectations: undefined });
  return { result, record };
}
