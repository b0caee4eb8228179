import type { FilmSpec } from "../engine/filmSpec";
import { type SetSpec, withoutFilm } from "../engine/program";
import type { Random } from "../random";

const minuteMs = 60_000;
export const setNames = ["s", "t"] as const;
/** Addresses of a set's films are places with numbers from here on. */
const firstPlace = 10;
const mostPlaces = 60;

export function drawSet(random: Random, name: string): SetSpec {
  const count = random.of(1, 2, 2, 3, 3, 4, 5, random.of(6, 8, random.of(12, 24, 50)));
  const films = Array.from({ length: count }, (_, index): [string, FilmSpec] => [
    `k${index}`,
    drawFilm(random, firstPlace + index),
  ]);
  return {
    kind: "set",
    name,
    films: Object.fromEntries(films),
    triggers: 0,
    deletionPolicy: random.of("retain", "delete", "delete"),
    timeoutMs: drawTimeout(random),
    after: undefined,
  };
}

function drawFilm(random: Random, out: number): FilmSpec {
  return {
    film: random.between(0, 2),
    out,
    triggers: 0,
    expect: random.of("none", "none", "none", "met", random.of("met", "unmet")),
    rerenderIfMissing: random.chance(0.3),
    title: random.between(0, 1),
    projectTitle: random.between(0, 1),
    userData: random.of("none", "none", "none", "some", random.of("secret", "full")),
    hasSecretTimeline: random.chance(0.1),
  };
}

function drawTimeout(random: Random): number {
  return random.of(60 * minuteMs, 60 * minuteMs, 10 * minuteMs, 90_000, 20_000);
}

/** The sets after an edit of the program: one to three changes of films, or of a set. */
export function editSets(random: Random, sets: readonly SetSpec[]): readonly SetSpec[] {
  const chosen = random.oneOf(sets);
  if (chosen === undefined || random.chance(0.08)) {
    const name = setNames.find((each) => sets.every((set) => set.name !== each));
    return name === undefined ? sets : [...sets, drawSet(random, name)];
  }
  if (random.chance(0.08)) return sets.filter((set) => set !== chosen);
  let edited = chosen;
  for (let count = random.of(1, 1, 2, 3); count > 0; count -= 1) edited = editSet(random, edited);
  return sets.map((set) => (set === chosen ? edited : set));
}

function editSet(random: Random, set: SetSpec): SetSpec {
  if (random.chance(0.2)) return { ...set, ...drawSharedChange(random) };
  const [key, other] = [random.oneOf(Object.keys(set.films)), random.oneOf(Object.keys(set.films))];
  const film = set.films[key ?? ""];
  const otherFilm = set.films[other ?? ""];
  if (key === undefined || film === undefined || random.chance(0.15)) return withNewFilm(random, set);
  const rest = withoutFilm(set, key);
  if (random.chance(0.15)) return rest;
  // The film stays, under another key.
  if (random.chance(0.15)) return { ...set, films: { ...rest.films, [`k${random.between(60, 99)}`]: film } };
  if (other !== undefined && otherFilm !== undefined && random.chance(0.15)) {
    const swapped = { [key]: { ...film, out: otherFilm.out }, [other]: { ...otherFilm, out: film.out } };
    return { ...set, films: { ...set.films, ...swapped } };
  }
  const change = drawFilmChange(random, freePlace(random, set));
  return { ...set, films: { ...set.films, [key]: { ...film, ...change } } };
}

function drawSharedChange(random: Random): Partial<SetSpec> {
  return random.of<Partial<SetSpec>>(
    { triggers: random.between(0, 2) },
    { deletionPolicy: random.of("retain", "delete") },
    { timeoutMs: drawTimeout(random) },
  );
}

function drawFilmChange(random: Random, place: number): Partial<FilmSpec> {
  return random.of<Partial<FilmSpec>>(
    { film: random.between(0, 2) },
    { film: random.between(0, 2) },
    { out: place },
    { out: place },
    { triggers: random.between(0, 2) },
    { title: random.between(0, 2) },
    { projectTitle: random.between(0, 2) },
    { userData: random.of("none", "some", "secret") },
    { expect: random.of("none", "met", "unmet") },
    { rerenderIfMissing: random.chance(0.5) },
  );
}

function withNewFilm(random: Random, set: SetSpec): SetSpec {
  const key = `k${random.between(0, 99)}`;
  if (Object.hasOwn(set.films, key)) return set;
  return { ...set, films: { ...set.films, [key]: drawFilm(random, freePlace(random, set)) } };
}

/** One that no film of the set has, and one may have had. */
function freePlace(random: Random, { films }: SetSpec): number {
  const taken = new Set(Object.values(films).map(({ out }) => out));
  const places = Array.from({ length: mostPlaces }, (_, index) => firstPlace + index);
  const free = places.filter((place) => !taken.has(place));
  return random.oneOf(free.slice(0, 4)) ?? firstPlace + mostPlaces;
}
