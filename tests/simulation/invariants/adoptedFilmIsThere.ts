import { filmsIn } from "../engine/engineState";
import type { ProcessFact } from "../engine/history";
import type { StackName, World } from "../engine/world";
import { type Asker, endsAtMs, type Job } from "../ice/job";
import { hasMark } from "./couldBeKnown";
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
      if (job === undefined) return true;
      const newest = ice.films.jobAt(job.address, time.nowMs);
      if (newest === jobId || isShared(world, job, stack)) return false;
      const other = ice.job(newest ?? "");
      if (other === undefined) return true;
      return !isOverwrittenUnseen(world, other, run) && !isOverwrittenUnmarked(world, job, other, olds);
    })
    .map(({ jobId, name }) => `The resource ${name} shows job ${jobId}, whose film is not there.`);
};

/**
 * Whether another checkout of the stack overwrote it, and ICE gave no way to know: when the run began List did not show the newer
 * job, which wrote only then, or whose media has the same id.
 */
function isOverwrittenUnseen({ ice, history }: World, newer: Job, run: ProcessFact): boolean {
  if (history.processes[newer.asker.processId]?.stack === run.stack) return false;
  const isTold = ice.isListed(newer, run.startedAtMs);
  return !isTold && (ice.switches.mediaIdPer === "address" || endsAtMs(newer) >= run.startedAtMs);
}

/**
 * Whether an older job of the resource overwrote it, which went on when this one was submitted, and which neither the state told of
 * nor a mark: nothing tells it from somebody else's.
 */
function isOverwrittenUnmarked(
  { history }: World,
  job: Job,
  older: Job,
  stored: ReadonlySet<string>,
): boolean {
  const wentOn = older.createdAtMs <= job.createdAtMs && endsAtMs(older) > job.createdAtMs;
  return wentOn && !stored.has(older.jobId) && !hasMark(history, older);
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
