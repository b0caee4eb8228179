import type { FilmSpec } from "../engine/filmSpec";
import type { RenderSpec } from "../engine/program";
import { Random } from "../random";
import type { Step } from "./schedule";

/** A step before sets join it. */
export interface RenderStep extends Step {
  readonly program: readonly RenderSpec[];
}

/** The same steps, in which some renders say what their film must be: with chance of their own, so that all else stays. */
export function drawExpectations(seed: number, steps: readonly RenderStep[]): RenderStep[] {
  const random = new Random(seed + 1_000_003);
  const current = new Map<string, FilmSpec["expect"]>();
  const draw = () => random.of<FilmSpec["expect"]>("none", "met", "met", "unmet");
  const expecting = new Map<string, boolean>();
  return steps.map((step) => ({
    ...step,
    program: step.program.map((spec) => {
      const { name } = spec;
      if (!expecting.has(name)) expecting.set(name, random.chance(0.4));
      if (expecting.get(name) !== true) return spec;
      if (!current.has(name) || random.chance(0.35)) current.set(name, draw());
      return { ...spec, expect: current.get(name) ?? "none" };
    }),
  }));
}
