import { Random } from "../random";
import type { RenderStep } from "./drawExpectations";

/** The same steps, in which a render has another name from one of them on, and its former one as an alias. */
export function drawRenames(seed: number, steps: readonly RenderStep[]): RenderStep[] {
  const random = new Random(seed + 7_000_003);
  const was = random.oneOf(steps[0]?.program ?? [])?.name;
  if (was === undefined || !random.chance(0.12)) return [...steps];
  const from = random.between(1, Math.max(1, steps.length - 1));
  const name = `${was}-renamed`;
  const renamed = (each: string) => (each === was ? name : each);
  return steps.map((step, index) =>
    index < from
      ? step
      : {
          ...step,
          program: step.program.map((spec) => ({
            ...spec,
            ...(spec.name === was && { name, was }),
            after: spec.after === undefined ? undefined : renamed(spec.after),
          })),
          names: step.names.map(renamed),
        },
  );
}
