import type { Schedule, Step } from "./schedule";

/** How many runs that is. */
export const closingCount = 4;
const hourMs = 60 * 60_000;

/**
 * The end of every story: nothing goes wrong any more, and `up` runs until all is well, and once more, when it must change
 * nothing.
 */
export function closingSteps({ steps }: Schedule): Step[] {
  const program = steps.at(-1)?.program ?? [];
  const quiet = program.map((spec) => ({ ...spec, timeoutMs: 24 * hourMs }));
  const step = (pauseMs: number): Step => ({
    pauseMs,
    meanwhile: undefined,
    verb: "up",
    program: quiet,
    names: [],
    faults: [],
  });
  return Array.from({ length: closingCount }, () => step(3 * hourMs));
}
