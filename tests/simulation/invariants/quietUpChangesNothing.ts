import { isDeepStrictEqual } from "node:util";
import { type EngineState, filmsIn } from "../engine/engineState";
import type { ResourceSpec } from "../engine/program";
import { changesOf } from "../schedule/runSchedule";
import type { Invariant } from "./invariant";

/** When all is well and the program is the same, a further `up` changes nothing and starts nothing. */
export const quietUpChangesNothing: Invariant = (_world, result, steps) => {
  const { step, before, after } = result;
  const previous = steps.at(-2);
  const isSame =
    step.verb === "up" &&
    step.faults.length === 0 &&
    step.meanwhile === undefined &&
    previous?.ended === "succeeded" &&
    previous.step.verb === "up" &&
    // What one host left in a state that is no business of the other goes with an update.
    previous.step.host === step.host &&
    isDeepStrictEqual(previous.step.program, step.program);
  if (!isSame || !isAllWell(before) || readsAgain(step.program)) return [];
  if (result.ended === "succeeded" && changesOf(result).length === 0 && isDeepStrictEqual(before, after))
    return [];
  return [`All was well, and a further \`up\` ${result.ended}: ${result.done.join("; ")}`];
};

/** Of what a program reads by `get` it hears each time how it is now. */
function readsAgain(program: readonly ResourceSpec[]): boolean {
  return program.some(({ kind }) => kind === "get");
}

function isAllWell(state: EngineState): boolean {
  return (
    filmsIn(state).every(({ status }) => status === "Success") &&
    state.entries.every(({ initErrors }) => initErrors.length === 0)
  );
}
