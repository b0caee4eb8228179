import { filmsIn } from "../engine/engineState";
import { type Job, keptMs, phaseAt } from "../ice/job";
import type { SubmitFact } from "../engine/history";
import { formerUrn } from "../engine/program";
import type { World } from "../engine/world";
import type { StepResult } from "../schedule/runSchedule";
import type { Invariant } from "./invariant";
import { isToldOf } from "./isToldOf";
import { couldBeKnown } from "./couldBeKnown";

/**
 * A request is rendered, and paid for, once. Another job of it is right only when the earlier one failed, or its film is
 * not there any more, or when neither the state told of it nor ICE gave any way to know of it.
 */
export const oneRenderPerRequest: Invariant = (world, step) =>
  world.history.submits
    .filter((submit) => submit.processId === step.processId && submit.isNew)
    .flatMap((submit) => {
      const earlier = earlierJob(world, submit) ?? jobInState(world, step, submit);
      return earlier === undefined
        ? []
        : [`Job ${submit.job.jobId} renders again what job ${earlier} renders already.`];
    });

/** One that ICE gave a way to know of. */
function earlierJob(world: World, submit: SubmitFact): string | undefined {
  const earlier = world.ice.jobs.findLast(
    (job) =>
      job !== submit.job &&
      job.createdAtMs <= submit.atMs &&
      job.asker.urn === submit.urn &&
      job.asker.request === submit.request,
  );
  const isPaidTwice =
    earlier !== undefined && isUsable(world, earlier.jobId, submit) && couldBeKnown(world, earlier, submit);
  return isPaidTwice ? earlier.jobId : undefined;
}

/** The one that the state had told of, under this name or, by an alias, a former one; a forced replacement is told nothing. */
function jobInState(
  world: World,
  { before, step, stack }: StepResult,
  submit: SubmitFact,
): string | undefined {
  if (submit.isForced) return undefined;
  const { name } = world.stacks[stack];
  const urns = [submit.urn, ...step.program.flatMap((spec) => formerUrn(spec, submit.urn, name) ?? [])];
  return filmsIn(before).find(({ urn, isPendingDelete, jobId }) => {
    const job = world.ice.job(jobId);
    return (
      urns.includes(urn) &&
      !isPendingDelete &&
      job !== undefined &&
      job.asker.request === submit.request &&
      submit.atMs - job.createdAtMs < keptMs &&
      isUsable(world, jobId, submit)
    );
  })?.jobId;
}

function isUsable(world: World, jobId: string, submit: SubmitFact): boolean {
  const { atMs, job: newer } = submit;
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
  if (phase === "pending") return true;
  return (
    world.ice.films.jobAt(job.address, atMs) === jobId && isToldOf(world, job, lookedAtMs(world, job, submit))
  );
}

/** A submit goes by the look before it, which may be a refresh's: the state then holds that the film is missing. */
function lookedAtMs({ history }: World, { mediaId }: Job, { atMs }: SubmitFact): number {
  const look = history.calls.findLast(
    (call) =>
      (call.operation === "mediaInfo" || call.operation === "batchMedia") &&
      call.about.includes(mediaId) &&
      call.atMs <= atMs,
  );
  return look?.atMs ?? atMs;
}
