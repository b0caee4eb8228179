import { filmsIn } from "../engine/engineState";
import type { ProcessFact } from "../engine/history";
import type { StackName, World } from "../engine/world";
import { type Asker, endsAtMs, type Job } from "../ice/job";
import type { Invariant } from "./invariant";

/** A film that a run made, or found and kept, is there when the run ends. */
export const adoptedFilmIsThere: Invariant = (world, { stack, processId, step, before, after, ended }) => {
  const { ice, time, history } = world;
  const run = history.processes[processId];
  if (ended !== "succeeded" || run === undefined || run.refused.has("mediaInfo")) return [];
  if (step.verb === "refresh") return [];
  const olds = new Set(filmsIn(before).map(({ jobId }) => jobId));
  return filmsIn(after)
    .filter(
      ({ isPendingDelete, jobId, status }) => !isPendingDelete && !olds.has(jobId) && status === "Success",
    )
    .filter(({ jobId }) => {
      const job = ice.job(jobId);
      if (job !== undefined && (isShared(world, job, stack) || isOverwrittenUnseen(world, job, run)))
        return false;
      return job === undefined || ice.films.jobAt(job.address, time.nowMs) !== jobId;
    })
    .map(({ jobId, name }) => `The resource ${name} shows job ${jobId}, whose film is not there.`);
};

/**
 * Whether another checkout of the stack overwrote it, and ICE gave no way to know: when the run began List did not show the newer
 * job, which wrote only then, or whose media has the same id.
 */
function isOverwrittenUnseen({ ice, time, history }: World, { address }: Job, run: ProcessFact): boolean {
  const newer = ice.job(ice.films.jobAt(address, time.nowMs) ?? "");
  if (newer === undefined || history.processes[newer.asker.processId]?.stack === run.stack) return false;
  const isTold = ice.isListed(newer, run.startedAtMs);
  return !isTold && (ice.switches.mediaIdPer === "address" || endsAtMs(newer) >= run.startedAtMs);
}

/** Whether others write there as well, or have deleted the film: another resource, or the same one from another state. */
function isShared({ ice, history }: World, { jobId, address, asker }: Job, stack: StackName): boolean {
  const stackOf = (processId: number) => history.processes[processId]?.stack;
  const isDeletedElsewhere = history.deletions.some(
    (deletion) => deletion.jobId === jobId && stackOf(deletion.processId) !== stack,
  );
  const writer = ({ urn, processId }: Asker) => `${stackOf(processId)} ${urn.split("#")[0]}`;
  return (
    isDeletedElsewhere ||
    ice.jobs.some((other) => other.address === address && writer(other.asker) !== writer(asker))
  );
}
