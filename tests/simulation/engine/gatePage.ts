import { isJsonObject } from "../../../provider/src/base/json";
import type { Deployment } from "./deployment";
import type { Entry } from "./engineState";
import type { GateSpec } from "./program";
import { jobsUnder } from "./programInputs";

/** A page uses the results of a gate, which resolve when all of them are successes (provider/src/program/mediaProducingJobGate.ts). */
export function openGatePage({ process, done }: Deployment, spec: GateSpec, entry: Entry): boolean {
  const { results } = entry.outputs;
  const told = isJsonObject(results) ? Object.entries(results) : [];
  if (!isJsonObject(results) || !told.every(([, result]) => isOpen(result))) return false;
  done.push(`page of ${spec.name}`);
  const { world, fact } = process;
  const opened = { atMs: world.time.nowMs, processId: fact.processId, urn: entry.urn };
  const jobIds = told.map(([jobId]) => jobId);
  for (const jobId of jobIds)
    world.history.openings.push({ ...opened, jobId, skipAwait: false, isAsExpected: true });
  const asked = jobsUnder({ process }, spec).map(({ jobId }) => jobId);
  world.history.gatePages.push({ ...opened, jobIds, asked });
  return true;
}

function isOpen(result: unknown): boolean {
  if (!isJsonObject(result)) return false;
  const { status, mediaUrl, vodMediaId } = result;
  return status === "Success" && (mediaUrl !== undefined || vodMediaId !== undefined);
}
