import type { ResourceContext } from "../inputs/resourceContext";
import type { Run } from "../run/run";

/** The resource holds an object of ICE from now on, and no other any more. */
export function holds(run: Run, { urn }: Pick<ResourceContext, "urn">, id: string): void {
  run.memory.shows(urn, { jobId: id, address: "" });
}

/** Whether a resource of this run holds it: a forced replacement finds what it replaces again. That is said. */
export function isHeld(run: Run, { urn }: Pick<ResourceContext, "urn">, what: string, id: string): boolean {
  const isIt = run.memory.isShown({ jobId: id, address: "" });
  if (isIt) run.host.log.info(urn, `${what} ${id} stays: a resource of this program holds it.`);
  return isIt;
}
