import type { Job } from "../ice/job";
import type { History, SubmitFact } from "../engine/history";
import type { World } from "../engine/world";

const dayMs = 24 * 60 * 60_000;

/** Whether ICE gave the run of a submit any way to know of an earlier job of the same request. */
export function couldBeKnown(world: World, job: Job, submit: SubmitFact): boolean {
  return isListed(world, job, submit) || isTokenAlive(world, job, submit);
}

/** Whether List shows the job, with its mark, when the run sweeps it: so its lag is judged at the start of the run. */
export function isListed(world: World, job: Job, { processId }: SubmitFact): boolean {
  const run = world.history.processes[processId];
  return (
    run !== undefined &&
    !run.refused.has("list") &&
    world.ice.isListed(job, run.startedAtMs) &&
    run.startedAtMs - job.createdAtMs < 30 * dayMs - 30 * 60_000 - world.ice.switches.jobClockBehindMs &&
    hasMark(world.history, job)
  );
}

/** Whether its UserData carries the mark, or would have had room for it: a repetition that ICE answers with the job changes none of it. */
export function hasMark({ submits }: History, job: Job): boolean {
  return submits.some((submit) => submit.job === job && submit.isNew && submit.hasMark);
}

/** The token stands for the job still, and is the same again: the request follows the same job as it did then. */
function isTokenAlive(
  world: World,
  job: Job,
  { atMs, job: newer, replaces, urn, processId }: SubmitFact,
): boolean {
  const { submits } = world.history;
  const first = submits.find((submit) => submit.job === job);
  if (first === undefined || first.replaces !== replaces) return false;
  // A further try has a token of its own: of a job that another run made since this one's first try it says nothing.
  const ownTry = submits.find(
    (each) => each.urn === urn && each.processId === processId && each.attempt === first.attempt,
  );
  if (ownTry !== undefined && ownTry.atMs < first.atMs) return false;
  // The token of an error hook's next try names the job of the one before: who comes later learns of that by its token alone.
  const itsTries = submits.filter(({ urn, processId }) => urn === first.urn && processId === first.processId);
  const oldestMs = Math.min(...itsTries.map((each) => each.job.createdAtMs));
  if (atMs - oldestMs >= world.ice.tokenLifetimeMs) return false;
  if (replaces !== undefined) return true;
  // Whom it follows is then told by List of its region, which may lag: sure is only a job without any before it.
  return world.ice.jobs.every(
    (other) => other === job || other === newer || other.asker.urn !== urn || other.region !== job.region,
  );
}
