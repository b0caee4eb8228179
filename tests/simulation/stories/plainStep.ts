import { type FilmSpec, plainFilm } from "../engine/filmSpec";
import type { RenderSpec, ResourceSpec, SetSpec } from "../engine/program";
import type { EngineVerb, Step } from "../schedule/schedule";

export const plainRender: RenderSpec = {
  ...plainFilm,
  kind: "render",
  name: "a",
  deletionPolicy: "retain",
  skipAwait: false,
  timeoutMs: 3_600_000,
  after: undefined,
};

/** A set of so many films. */
export function plainSet(count: number): SetSpec {
  const films = Array.from({ length: count }, (_, index): [string, FilmSpec] => [
    `k${index}`,
    { ...plainFilm, out: 10 + index },
  ]);
  const shared = { triggers: 0, deletionPolicy: "retain", timeoutMs: 3_600_000, after: undefined } as const;
  return { kind: "set", name: "s", films: Object.fromEntries(films), ...shared };
}

/** A command in which nothing goes wrong. */
export function plainStep(verb: EngineVerb, program: readonly ResourceSpec[], pauseMs = 20_000): Step {
  return { pauseMs, meanwhile: undefined, verb, program, names: [], faults: [] };
}
