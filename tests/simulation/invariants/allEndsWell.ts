import type { Invariant } from "./invariant";

/** Once nothing goes wrong any more, `up` succeeds: at the latest the second one, since the first may meet an old failure. */
export const allEndsWell: Invariant = (_world, step, steps) => {
  const closing = steps.filter(({ isClosing }) => isClosing).length;
  if (closing < 2 || step.ended === "succeeded") return [];
  return [`Nothing went wrong any more, and \`up\` ${step.ended}: ${step.done.join("; ")}`];
};
