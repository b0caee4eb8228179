import { type FilmSpec, plainFilm } from "../engine/filmSpec";
import { plainSetOf } from "../engine/plainSpecs";
import type { ResourceSpec, SetSpec } from "../engine/program";
import type { EngineVerb, Step } from "../schedule/schedule";

/** A set of so many films. */
export function plainSet(count: number): SetSpec {
  const films = Array.from({ length: count }, (_, index): [string, FilmSpec] => [
    `k${index}`,
    { ...plainFilm, out: 10 + index },
  ]);
  return plainSetOf(Object.fromEntries(films));
}

/** A command in which nothing goes wrong. */
export function plainStep(verb: EngineVerb, program: readonly ResourceSpec[], pauseMs = 20_000): Step {
  return { pauseMs, meanwhile: undefined, verb, program, names: [], faults: [] };
}
