import { phaseAt } from "../ice/job";
import type { SubmitFact } from "../engine/history";
import type { World } from "../engine/world";
import type { Invariant } from "./invariant";
import { couldBeKnown } from "./couldBeKnown";

/**
 * A request is rendered, and paid for, once. Another job of it is right only when the earlier one failed, or its film is
 * not there any more, or when ICE gave no way to know of it.
 */
export const oneRenderPerRequest: Invariant = (world, step) =>
  world.history.submits
    .filter((submit) => submit.processId === step.processId && submit.isNew)
    .flatMap((submit) => {
      const earlier = world.ice.jobs.findLast(
        (job) =>
          job !== submit.job &&
          job.createdAtMs <= submit.atMs &&
          job.asker.urn === submit.urn &&
          job.asker.request === submit.request,
      );
      if (
        earlier === undefined ||
        !isUsable(world, earlier.jobId, submit) ||
        !couldBeKnown(world, earlier, submit)
      )
        return [];
      return [`Job ${submit.job.jobId} renders again what job ${earlier.jobId} renders already.`];
    });

function isUsable(world: World, jobId: string, { atMs, job: newer }: SubmitFact): boolean {
  const job = world.ice.job(jobId);
  if (job === undefined) return false;
  const phase = phaseAt(job, atMs);
  if (phase === "failed") return false;
  const isOverwritten = world.ice.jobs.some((other) => {
    if (other === job || other === newer || other.address !== job.address) return false;
    const itsPhase = phaseAt(other, atMs);
    // One that still runs will overwrite it, however long ago it began.
    const willOverwrite = itsPhase === "pending" && other.createdAtMs <= atMs;
    return willOverwrite || (itsPhase !== "failed" && other.createdAtMs >= job.createdAtMs);
  });
  if (isOverwritten) return false;
  return phase === "pending" || world.ice.films.jobAt(job.address, atMs) === jobId;
}
