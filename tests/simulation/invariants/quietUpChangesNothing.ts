import { isDeepStrictEqual } from "node:util";
import { closingCount } from "../schedule/closingSteps";
import type { Invariant } from "./invariant";

/** When all is well, a further `up` changes nothing and starts nothing. */
export const quietUpChangesNothing: Invariant = (_world, step, steps) => {
  if (steps.filter(({ isClosing }) => isClosing).length < closingCount) return [];
  const done = step.done.filter((what) => !what.startsWith("page"));
  if (done.length === 0 && isDeepStrictEqual(step.before, step.after)) return [];
  return [`All was well, and a further \`up\` did: ${done.join("; ")}`];
};
