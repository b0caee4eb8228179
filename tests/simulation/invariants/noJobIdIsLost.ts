import { type EngineState, filmsIn } from "../engine/engineState";
import type { AnswerFact } from "../engine/history";
import type { World } from "../engine/world";
import { phaseAt } from "../ice/job";
import type { Invariant } from "./invariant";

/** When ICE has answered with a job, and the engine lives, the job is in the state afterwards. */
export const noJobIdIsLost: Invariant = (world, { processId, ended, after }) =>
  ended === "died"
    ? []
    : world.history.answers
        .filter((answer) => answer.processId === processId)
        // Only the last answer counts: an earlier one was found to be another run's job, and followed.
        .filter(({ urn }, index, all) => all.findLastIndex((other) => other.urn === urn) === index)
        .filter(({ urn, jobId }) => !filmsIn(after).some((film) => film.urn === urn && film.jobId === jobId))
        .filter((answer) => !isOfThePast(world, answer) && !isThrownAway(world, answer))
        .filter((answer) => !isFollowed(world, answer, after))
        .map(
          ({ urn, jobId }) => `ICE answered with job ${jobId} for ${urn}, and the state does not hold it.`,
        );

/** A job that failed is followed by that of an error hook's next try, of which List alone may have told: or by an older one whose film came late. */
function isFollowed({ ice, time }: World, { urn, jobId }: AnswerFact, after: EngineState): boolean {
  const job = ice.job(jobId);
  if (job === undefined || phaseAt(job, time.nowMs) !== "failed") return false;
  return filmsIn(after).some((film) => {
    const next = film.urn === urn ? ice.job(film.jobId) : undefined;
    return (
      next !== undefined && (next.createdAtMs > job.createdAtMs || next.asker.request === job.asker.request)
    );
  });
}

function isThrownAway({ history }: World, { urn, processId }: AnswerFact): boolean {
  return history.processes[processId]?.thrownAway.has(urn.split("#")[0] ?? urn) === true;
}

/**
 * A job of an earlier run that failed, or whose film is gone or about to be overwritten, is followed by another; where that one is
 * refused, nothing is lost with the first.
 */
function isOfThePast({ ice, time }: World, { jobId, processId }: AnswerFact): boolean {
  const job = ice.job(jobId);
  if (job === undefined || job.asker.processId === processId) return false;
  const phase = phaseAt(job, time.nowMs);
  if (phase !== "success") return phase === "failed";
  const isOverwrittenSoon = ice.jobs.some(
    (other) => other.address === job.address && phaseAt(other, time.nowMs) === "pending",
  );
  return isOverwrittenSoon || ice.films.jobAt(job.address, time.nowMs) !== jobId;
}
