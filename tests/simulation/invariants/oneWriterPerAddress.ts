import { phaseAt } from "../ice/job";
import type { StepResult } from "../schedule/runSchedule";
import { filmsIn } from "../engine/engineState";
import type { Invariant } from "./invariant";
import { isListed } from "./couldBeKnown";

/**
 * No two jobs of one resource write one address at once. A running job is known by List, or by the state: a forced
 * replacement, to which the engine tells nothing of the state, has List alone.
 */
export const oneWriterPerAddress: Invariant = (world, step) =>
  world.history.submits
    .filter((submit) => submit.processId === step.processId && submit.isNew)
    .flatMap((submit) =>
      world.ice.jobs
        .filter(
          (job) =>
            job !== submit.job &&
            job.asker.urn === submit.urn &&
            job.address === submit.job.address &&
            job.createdAtMs <= submit.atMs &&
            phaseAt(job, submit.atMs) === "pending" &&
            (isListed(world, job, submit) || (!submit.isForced && isInState(step, job.jobId))),
        )
        .map(
          (job) =>
            `Job ${submit.job.jobId} was started while job ${job.jobId} still wrote to ${job.address}.`,
        ),
    );

function isInState({ before }: StepResult, jobId: string): boolean {
  return filmsIn(before).some((film) => film.jobId === jobId && !film.isPendingDelete);
}
