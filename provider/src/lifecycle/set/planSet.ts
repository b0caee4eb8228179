import { canonicalJson, digest } from "../../base/canonical";
import type { RenderInputs } from "../../inputs/inputs";
import { changedNames } from "../../job/state/renderRecord";
import { type Fingerprint, renderRequest } from "../../job/state/renderRequest";
import { inPlaceHashes } from "../../job/state/settings";
import { phaseOf } from "../../job/status";
import { once } from "../../base/once";
import type { Props } from "../props";
import type { SetArguments } from "./setArguments";
import { givenDigest, readFilm, type SetFilm } from "./setFilm";
import { holdsUnknown } from "../../inputs/unknowns";
import type { StoredFilm } from "./storedFilm";
import type { StoredSet } from "./storedSet";

/** What becomes of a film in the next update, and why. */
export type FilmFate =
  /** Rendered: it is new, its request has changed, its job failed, or its film is missing. */
  | "new"
  | "changed"
  | "failed"
  | "missing"
  /** Its job is waited for. */
  | "unfinished"
  /** Whether its film is there, or as expected, is asked. */
  | "unjudged"
  /** Only what is said about it has changed. */
  | "settings"
  /** A preview does not know it yet. */
  | "unknown"
  /** Nothing is done, and no call is made. */
  | "same";

export interface PlannedFilm {
  readonly key: string;
  readonly written: unknown;
  readonly given: string;
  readonly fate: FilmFate;
  readonly stored: StoredFilm | undefined;
}

export interface SetPlan {
  readonly films: readonly PlannedFilm[];
  /** Films of keys that the program has no more. */
  readonly removed: ReadonlyMap<string, StoredFilm>;
}

/** @param onRendered gets each film that will be rendered, read: it is read no more than once */
export function planSet(
  { shared, films = {} }: SetArguments,
  stored: StoredSet | undefined,
  onRendered?: (key: string, film: SetFilm) => void,
): SetPlan {
  const isSameShared = stored?.shared === shared.digest;
  const planned = Object.entries(films).map(([key, written]): PlannedFilm => {
    const its = stored?.films.get(key);
    const given = givenDigest(written);
    const isSame = isSameShared && its?.record.given === given;
    const read = once(() => readFilm(written, shared));
    const fate = fateOf(its, isSame, written, read);
    if (isRendered(fate)) onRendered?.(key, read());
    return { key, written, given, stored: its, fate };
  });
  const removed = [...(stored?.films ?? [])].filter(([key]) => !Object.hasOwn(films, key));
  return { films: planned, removed: new Map(removed) };
}

export function isRendered(fate: FilmFate): boolean {
  return fate === "new" || fate === "changed" || fate === "failed" || fate === "missing";
}

/** Names the request of a film's job. */
export function requestOf(inputs: RenderInputs): string {
  return digest(canonicalJson(renderRequest(inputs))).slice(0, 32);
}

/** Hashes of the arguments that change in place, of those that are given. */
export function filmSettings(raw: Props): Fingerprint {
  const all = inPlaceHashes(raw);
  const given = settingNames.filter((name) => raw[name] !== undefined && raw[name] !== null);
  return Object.fromEntries(given.map((name) => [name, (all[name] ?? "").slice(0, 16)]));
}

const settingNames = ["mediaMetadata", "projectMetadata", "userData", "source", "expect"];

function fateOf(
  stored: StoredFilm | undefined,
  isSame: boolean,
  written: unknown,
  read: () => SetFilm,
): FilmFate {
  if (holdsUnknown(written)) return stored === undefined ? "new" : "unknown";
  if (stored === undefined) return "new";
  const { record, result } = stored;
  const changedFilm = isSame ? undefined : read();
  if (changedFilm?.inputs !== undefined && requestOf(changedFilm.inputs) !== record.request) return "changed";
  const phase = phaseOf(result.status);
  if (phase === "failed") return "failed";
  if (phase === "pending") return "unfinished";
  if (record.isFilmInDoubt === true) return "unjudged";
  if (record.isFilmMissing === true && read().inputs?.rerenderIfMissing === true) return "missing";
  const settings = changedFilm === undefined ? record.settings : filmSettings(changedFilm.raw);
  const changed = changedNames(record.settings, settings);
  const unmet = result.unmetExpectations?.length;
  const isExpected = "expect" in settings;
  if (isExpected && (unmet !== 0 || changed.includes("expect"))) return "unjudged";
  const isHeldForNothing = !isExpected && unmet !== undefined && unmet > 0;
  return changed.length > 0 || isHeldForNothing ? "settings" : "same";
}
