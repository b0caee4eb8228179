import type { DeletionFact } from "../engine/history";
import type { World } from "../engine/world";
import { keptMs } from "../ice/job";
import type { StepResult } from "../schedule/runSchedule";
import type { Invariant } from "./invariant";

/** How long before a deletion its run surely looked at the jobs of others. */
const lookedBeforeMs = 90_000;

/** No film is deleted that a live resource shows, nor one of another stack that List tells of. */
export const liveFilmsStay: Invariant = (world, step) =>
  world.history.deletions
    .filter((deletion) => deletion.processId === step.processId)
    .filter((deletion) => isLive(world, step, deletion) || isForeign(world, deletion))
    .map(
      ({ jobId, address, urn }) =>
        `Deleting ${urn} deleted the film of job ${jobId} at ${address}, which is shown.`,
    );

/** A `destroy` is told of what it deletes alone: of other resources List tells, or nothing. */
function isLive(world: World, { step }: StepResult, { jobId, liveJobIds, atMs }: DeletionFact): boolean {
  return liveJobIds.includes(jobId) && (step.verb !== "destroy" || isTold(world, jobId, atMs));
}

function isForeign(world: World, { urn, jobId, atMs }: DeletionFact): boolean {
  const job = world.ice.job(jobId);
  if (job === undefined || stackIn(job.asker.urn) === stackIn(urn)) return false;
  return isTold(world, jobId, atMs);
}

/** Whether List told of the job when the run looked. */
function isTold({ ice }: World, jobId: string, atMs: number): boolean {
  const job = ice.job(jobId);
  return job !== undefined && ice.isListed(job, atMs - lookedBeforeMs) && atMs - job.createdAtMs < keptMs;
}

function stackIn(urn: string): string {
  return urn.split("::")[0] ?? "";
}
