import { type ResourceSpec, withFilms } from "../engine/program";
import type { Step } from "./schedule";

/** In so many runs all must be well. Each may meet one old failure, which stops the others. */
export const mostClosings = 8;
const hourMs = 60 * 60_000;

/** The end of every story: nothing goes wrong any more, time passes, and `up` runs, until it has nothing to do. */
export function closingStep({ program, host }: Step, isReadable: (spec: ResourceSpec) => boolean): Step {
  return {
    host,
    pauseMs: 3 * hourMs,
    meanwhile: undefined,
    verb: "up",
    program: program.filter(isReadable).map((spec) => ({
      // Of a film that is gone or overwritten nothing can be told any more.
      ...withFilms(spec, (film) => ({ ...film, expect: "none" })),
      timeoutMs: 24 * hourMs,
      // What can't be adopted is rendered anew without that word, as its refusal says.
      ...(spec.kind === "set" && { adopts: undefined }),
      ...(spec.kind === "get" && { expect: "none" as const }),
    })),
    names: [],
    faults: [],
  };
}
