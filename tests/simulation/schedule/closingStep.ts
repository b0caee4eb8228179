import type { Schedule, Step } from "./schedule";

/** In so many runs all must be well. Each may meet one old failure, which stops the others. */
export const mostClosings = 8;
const hourMs = 60 * 60_000;

/** The end of every story: nothing goes wrong any more, time passes, and `up` runs, until it has nothing to do. */
export function closingStep({ steps }: Schedule): Step {
  const program = steps.at(-1)?.program ?? [];
  return {
    pauseMs: 3 * hourMs,
    meanwhile: undefined,
    verb: "up",
    program: program.map((spec) => ({
      ...spec,
      timeoutMs: 24 * hourMs,
      // Of a film that is gone or overwritten nothing can be told any more.
      expect: "none",
    })),
    names: [],
    faults: [],
  };
}
