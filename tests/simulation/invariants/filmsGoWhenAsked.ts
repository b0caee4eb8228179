import { type EngineState, filmsIn } from "../engine/engineState";
import type { RemovalFact } from "../engine/history";
import type { World } from "../engine/world";
import { type Job, phaseAt } from "../ice/job";
import type { Invariant } from "./invariant";
import { isToldOf } from "./isToldOf";

/**
 * With deletionPolicy "delete" the film of a deleted resource is gone, and one that a set has no more, unless anybody else has
 * to do with its address.
 */
export const filmsGoWhenAsked: Invariant = (world, { processId, after }) => {
  const { history, ice } = world;
  // By its media id it goes, and where no other job may still write: ICE may tell neither.
  const untold = ice.switches.oddities.some(
    ({ reply, field }) => field === "MediaId" || (reply === "page" && field === "Status"),
  );
  if (untold) return [];
  // Nor does it know a film that it has not registered, of a job whose end is told by another clock than ours.
  const { mediaLagMs, clockSkewMs, jobClockBehindMs } = ice.switches;
  if (mediaLagMs > 0 && (clockSkewMs > 0 || jobClockBehindMs > 0)) return [];
  if (history.processes[processId]?.refused.size !== 0) return [];
  return history.removals
    .filter((removal) => removal.processId === processId && removal.film.deletionPolicy === "delete")
    .flatMap((removal) => stayed(world, removal, after));
};

function stayed(
  world: World,
  { film, startedAtMs, endedAtMs, processId }: RemovalFact,
  after: EngineState,
): string[] {
  const { history, ice } = world;
  const job = ice.job(film.jobId);
  // A film that is not seen to be the job's own by the state, or by ICE, is left alone.
  if (job === undefined || film.status !== "Success" || !isToldOf(world, job, endedAtMs)) return [];
  const { address, jobId, asker } = job;
  if (ice.films.jobAt(address, startedAtMs) !== jobId || ice.films.jobAt(address, endedAtMs) !== jobId)
    return [];
  // The run does not see it fail where nobody waits for it (`skipAwait`).
  const isOfThisRun = (other: Job) =>
    history.answers.some((answer) => answer.processId === processId && answer.jobId === other.jobId);
  const hasOtherWriter = ice.jobs.some(
    (other) =>
      other !== job &&
      other.address === address &&
      other.createdAtMs <= endedAtMs &&
      // An older job of the resource itself counts while it goes on: it writes there once more.
      (other.asker.urn !== asker.urn ||
        secondOf(other) >= secondOf(job) ||
        phaseAt(other, startedAtMs) === "pending") &&
      (phaseAt(other, endedAtMs) !== "failed" || isOfThisRun(other)),
  );
  // Without a mark, an earlier job at the address may be another resource's.
  const isUnmarked = history.submits.some((submit) => submit.job.address === address && !submit.hasMark);
  const isShown = history.openings.some(
    (opening) => opening.processId === processId && opening.jobId === jobId,
  );
  // A render that has failed is made again where another film of the program lies; and where ICE gave no way to know that this job
  // overwrote it, the resource itself shows an older one.
  const isClaimed = filmsIn(after).some(
    (other) => other.jobId !== jobId && !other.isPendingDelete && ice.job(other.jobId)?.address === address,
  );
  if (hasOtherWriter || isUnmarked || isShown || isClaimed) return [];
  return [`${film.name} was deleted, and the film of its job ${jobId} is still at ${address}.`];
}

/** ICE tells times by the second: of two jobs in one it can't be said which is the older. */
function secondOf({ createdAtMs }: Job): number {
  return Math.floor(createdAtMs / 1_000);
}
