import { Random } from "../random";
import { boundariesOf } from "./boundaries";
import { drawFaultsAt } from "./drawFaults";
import { drawProgram, editProgram } from "./drawProgram";
import type { Beside, EngineVerb, Step } from "./schedule";
import type { RenderSpec } from "../engine/program";

const secondMs = 1_000;

/**
 * The same steps, beside some of which another run goes on: of another stack, which may write to the same addresses, or of a
 * second checkout of the same one. With chance of its own, so that all else stays.
 */
export function drawBeside(seed: number, steps: readonly Step[]): Step[] {
  const random = new Random(seed + 5_000_011);
  if (!random.chance(0.12)) return [...steps];
  const stack = random.of<Beside["stack"]>("other", "second checkout");
  const isElsewhere = random.chance(0.5);
  let own: readonly RenderSpec[] = drawProgram(random);
  return steps.map((step, index) => {
    if (index > 0 && random.chance(0.5)) own = editProgram(random, own);
    const its = own.map((spec) =>
      isElsewhere ? { ...spec, name: `${spec.name}2`, after: undefined } : spec,
    );
    const isSame = stack === "second checkout" && random.chance(0.8);
    const beside = drawRun(random, stack, isSame ? step.program : its);
    return random.chance(0.6) ? { ...step, beside } : step;
  });
}

function drawRun(random: Random, stack: Beside["stack"], program: Step["program"]): Beside {
  const verb = random.of<EngineVerb>(
    "up",
    "up",
    "up",
    "up",
    "up --refresh",
    "refresh",
    "destroy",
    "up --replace",
  );
  const name = random.oneOf(program)?.name;
  return {
    stack,
    afterMs: random.of(0, 0, 100, 2 * secondMs, 20 * secondMs, 90 * secondMs),
    verb,
    program,
    names: name === undefined ? [] : [name],
    faults: random.chance(0.5) ? drawFaultsAt(random, boundariesOf(verb)) : [],
  };
}
