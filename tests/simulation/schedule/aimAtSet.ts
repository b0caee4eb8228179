import { type FilmSpec, plainFilm } from "../engine/filmSpec";
import { type SetSpec, withoutFilm } from "../engine/program";
import type { RenderPlan } from "../ice/switches";
import type { Random } from "../random";
import type { Boundary } from "./boundaries";
import type { EngineVerb, Meanwhile } from "./schedule";

/** What brings a run to a boundary of a set's verbs. */
export interface SetAim {
  /** Undefined where the set is not there before. */
  readonly before: SetSpec | undefined;
  /** Undefined takes it out of the program. */
  readonly edited: SetSpec | undefined;
  readonly meanwhile?: Meanwhile;
  readonly renders: readonly RenderPlan[];
}

const name = "s";
const film: FilmSpec = { ...plainFilm, out: 10 };
const quick: readonly RenderPlan[] = [];
/** Of fewer unfinished films each is asked for by itself. */
const fewestListed = 20;

export function aimAtSet(engineVerb: EngineVerb, { verb, at }: Boundary, random: Random): SetAim {
  const set = setOf(random.between(2, 5));
  switch (verb) {
    case "create":
      return aimAtCreate(engineVerb, at, random, set);
    case "update":
      return { ...aimAtUpdate(at, random, set) };
    case "read":
      return aimAtRead(at, random, set);
    default:
      return aimAtDelete(engineVerb, at, random, set);
  }
}

function setOf(count: number, changes: Partial<FilmSpec> = {}): SetSpec {
  const films = Array.from({ length: count }, (_, index): [string, FilmSpec] => [
    `k${index}`,
    { ...film, ...changes, out: film.out + index },
  ]);
  const shared = { triggers: 0, deletionPolicy: "retain", timeoutMs: 3_600_000, after: undefined } as const;
  return { kind: "set", name, films: Object.fromEntries(films), ...shared };
}

/** The set with its first film changed. */
function changed(set: SetSpec, change: Partial<FilmSpec>): SetSpec {
  const [first] = Object.entries(set.films);
  if (first === undefined) return set;
  const [key, was] = first;
  return { ...set, films: { ...set.films, [key]: { ...was, ...change } } };
}

/** Films that still render after the first run, and others that don't take long. */
function slow({ films }: SetSpec): RenderPlan[] {
  return Object.keys(films).map(() => ({ durationMs: 1_200_000 }));
}

function aimAtCreate(engineVerb: EngineVerb, at: Boundary["at"], random: Random, set: SetSpec): SetAim {
  const isForced = engineVerb === "up --replace";
  if (at === "mediaInfo" && !isForced) {
    // The films are there, and the state does not know.
    return { before: set, edited: set, meanwhile: { kind: "stateLost" }, renders: quick };
  }
  if (!isForced) return { before: undefined, edited: set, renders: quick };
  return {
    before: set,
    edited: at === "mediaInfo" ? set : changed(set, { film: random.between(3, 4) }),
    renders: quick,
  };
}

function aimAtUpdate(at: Boundary["at"], random: Random, set: SetSpec): SetAim {
  switch (at) {
    case "get": {
      const before = { ...set, timeoutMs: 20_000 };
      return { before, edited: set, renders: slow(set) };
    }
    case "mediaInfo": {
      const before = changed(set, { expect: random.of("none", "unmet") });
      return { before, edited: changed(set, { expect: "met" }), renders: quick };
    }
    case "updateMedia":
      return { before: set, edited: changed(set, { title: 2 }), renders: quick };
    case "updateProject":
      return { before: set, edited: changed(set, { projectTitle: 2 }), renders: quick };
    case "deleteMedia": {
      const before: SetSpec = { ...set, deletionPolicy: "delete" };
      const edited = random.of(changed(before, { out: 40 }), withoutFilm(before, "k0"));
      return { before, edited, renders: quick };
    }
    default:
      return { before: set, edited: changed(set, { film: random.between(3, 4) }), renders: quick };
  }
}

function aimAtRead(at: Boundary["at"], random: Random, set: SetSpec): SetAim {
  const many = setOf(fewestListed + random.between(0, 3));
  const isMany = at === "list";
  const its = isMany ? many : set;
  if (isMany || at === "get") {
    const before = { ...its, timeoutMs: 20_000 };
    return { before, edited: its, renders: slow(its) };
  }
  const missing: Meanwhile = { kind: "filmDeleted", name: `${name}#k0` };
  const isMissing = at === "mediaInfo";
  return { before: set, edited: set, renders: quick, ...(isMissing && { meanwhile: missing }) };
}

function aimAtDelete(engineVerb: EngineVerb, at: Boundary["at"], random: Random, set: SetSpec): SetAim {
  const isRunning = at === "get";
  const before: SetSpec = { ...set, deletionPolicy: "delete", ...(isRunning && { timeoutMs: 20_000 }) };
  const renders = isRunning ? slow(set) : quick;
  if (engineVerb !== "up --replace") return { before, edited: undefined, renders };
  // A forced replacement knows nothing of what it replaces: films that move are deleted with it.
  const moved = random.between(40, 44);
  return { before, edited: { ...changed(before, { out: moved, film: 4 }), timeoutMs: 3_600_000 }, renders };
}
