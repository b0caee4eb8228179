import { mostClosings } from "../schedule/closingStep";
import { isQuiet } from "../schedule/runSchedule";
import type { Invariant } from "./invariant";
import { isOutOfReach } from "./isOutOfReach";

/** Once nothing goes wrong any more, `up` comes to an end where all is well. */
export const allEndsWell: Invariant = (world, step, steps) => {
  const closings = steps.filter(({ isClosing }) => isClosing).length;
  if (closings < mostClosings || isQuiet(step) || isOutOfReach(world, step)) return [];
  return [`Nothing went wrong any more, and the last \`up\` ${step.ended}: ${step.done.join("; ")}`];
};
