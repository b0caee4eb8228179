import { mostClosings } from "../schedule/closingStep";
import { isQuiet, type StepResult } from "../schedule/runSchedule";
import type { Invariant } from "./invariant";
import { isOutOfReach } from "./isOutOfReach";

/** Once nothing goes wrong any more, `up` comes to an end where all is well. */
export const allEndsWell: Invariant = (world, step, steps) => {
  const closings = steps.filter(({ isClosing }) => isClosing).length;
  if (closings < mostClosings || isQuiet(step) || isOutOfReach(world, step) || isRefused(step)) return [];
  return [`Nothing went wrong any more, and the last \`up\` ${step.ended}: ${step.done.join("; ")}`];
};

/** A program that two checkouts have changed in turn may ask for what no program may. */
function isRefused({ done }: StepResult): boolean {
  return done.some((what) => what.includes("is the address of two different films"));
}
