import { isDeepStrictEqual } from "node:util";
import type { Deployment } from "./deployment";
import type { Entry } from "./engineState";
import type { GetSpec } from "./program";

/** A page uses the address of a job's film that is not the stack's own. With the plugin outputs can't refuse: nothing is held there. */
export function openGotPage({ process, done, host }: Deployment, spec: GetSpec, entry: Entry): boolean {
  if (host === "plugin") return true;
  const { status, unmetExpectations = [] } = entry.outputs;
  const isOpen = (status === "Success" || spec.skipAwait) && isDeepStrictEqual(unmetExpectations, []);
  if (!isOpen) return false;
  done.push(`page of ${spec.name}`);
  const { world, fact } = process;
  world.history.openings.push({
    atMs: world.time.nowMs,
    processId: fact.processId,
    urn: entry.urn,
    jobId: entry.id,
    skipAwait: spec.skipAwait,
    isAsExpected: spec.expect !== "unmet",
  });
  return true;
}
