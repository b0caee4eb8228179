import { filmsIn } from "../engine/engineState";
import { filmsAsked, formerUrn } from "../engine/program";
import type { Invariant } from "./invariant";

/** With `preflight` no film begins that is new, and of whose materials ICE says that they can't be read. */
export const preflightHolds: Invariant = (world, { step, stack, processId, before, isClosing }) => {
  const { materials, oddities } = world.ice.switches;
  const isTold = oddities.every(({ reply }) => reply !== "media");
  if (materials !== "broken" || isClosing || !isTold) return [];
  const known = new Set<string | undefined>(filmsIn(before).map(({ urn }) => urn));
  const { name: stackName } = world.stacks[stack];
  return step.program
    .filter(({ preflight }) => preflight === true)
    .flatMap((spec) =>
      // What the state knows by an alias is not new.
      filmsAsked(spec, stackName).filter(
        ({ urn }) => !known.has(urn) && !known.has(formerUrn(spec, urn, stackName)),
      ),
    )
    .filter(({ urn }) =>
      world.history.submits.some(
        (submit) => submit.processId === processId && submit.urn === urn && submit.isNew,
      ),
    )
    .map(({ name }) => `${name} was rendered, and ICE can't read its material.`);
};
