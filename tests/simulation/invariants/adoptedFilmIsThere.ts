import { type EngineState, filmsIn } from "../engine/engineState";
import type { ProcessFact } from "../engine/history";
import type { StackName, World } from "../engine/world";
import { type Asker, endsAtMs, type Job } from "../ice/job";
import type { EngineRun } from "../schedule/schedule";
import { hasMark } from "./couldBeKnown";
import type { Invariant } from "./invariant";

/** A film that a run made, or found and kept, is there when the run ends. */
export const adoptedFilmIsThere: Invariant = (world, { stack, processId, step, before, after, ended }) => {
  const { ice, time, history } = world;
  const run = history.processes[processId];
  if (ended !== "succeeded" || run === undefined || run.refused.has("mediaInfo")) return [];
  if (step.verb === "refresh") return [];
  // Without the time when it was made, an old job can't be told from one of this run.
  if (ice.switches.oddities.some(({ reply, field }) => reply === "job" && field === "CreateTime")) return [];
  const olds = new Set(filmsIn(before).map(({ jobId }) => jobId));
  return filmsIn(after)
    .filter(
      ({ isPendingDelete, jobId, status }) => !isPendingDelete && !olds.has(jobId) && status === "Success",
    )
    .filter(({ jobId, name, deletionPolicy }) => {
      const job = ice.job(jobId);
      if (job === undefined) return true;
      const newest = ice.films.jobAt(job.address, time.nowMs);
      if (newest === jobId || isShared(world, job, stack)) return false;
      const other = ice.job(newest ?? "");
      // One that nobody deletes with its resource is not looked at before its job may have ended.
      if (other === undefined)
        return (
          ice.isListed(job, run.startedAtMs) ||
          (deletionPolicy === "delete" && !isSeenLate(world, job, processId))
        );
      const stored = isForced(step, before, after, name.replace(/#.*/u, "")) ? new Set<string>() : olds;
      const overwritten = { job, other, run, stored };
      return !isOverwrittenUnseen(world, overwritten) && !isOverwrittenUntold(world, overwritten);
    })
    .map(({ jobId, name }) => `The resource ${name} shows job ${jobId}, whose film is not there.`);
};

/** Whether ICE answered a run's look at a job only when one that it submitted might have ended as well. */
function isSeenLate({ history }: World, job: Job, processId: number): boolean {
  const submit = history.submits.findLast((each) => each.processId === processId && each.job === job);
  const look = history.calls.findLast(
    (call) => call.processId === processId && call.operation === "get" && call.about.includes(job.jobId),
  );
  return submit !== undefined && look !== undefined && look.atMs - submit.atMs > job.plan.durationMs;
}

/** To a forced replacement, by `--replace` or the option `replacementTrigger`, the engine tells nothing of the state. */
function isForced({ verb, names }: EngineRun, before: EngineState, after: EngineState, resource: string) {
  const [was, is] = [before, after].map(
    ({ entries }) =>
      entries.find(({ name, isPendingDelete }) => name === resource && !isPendingDelete)?.trigger,
  );
  return (verb === "up --replace" && names.includes(resource)) || (was !== undefined && was !== is);
}

interface Overwritten {
  readonly job: Job;
  /** Whose film lies there. */
  readonly other: Job;
  readonly run: ProcessFact;
  /** The jobs that the state told the run of. */
  readonly stored: ReadonlySet<string>;
}

/**
 * Whether it was overwritten by a job of which the state does not tell, such as another checkout's, and ICE gave no way to know: when
 * the run began List did not show that job, which wrote only then, or whose media has the same id.
 */
function isOverwrittenUnseen({ ice }: World, { other, run, stored }: Overwritten): boolean {
  if (stored.has(other.jobId)) return false;
  const isTold = !run.refused.has("list") && ice.isListed(other, run.startedAtMs);
  return !isTold && (ice.switches.mediaIdPer === "address" || endsAtMs(other) >= run.startedAtMs);
}

/**
 * Whether an older job of the resource overwrote it, which went on when this one was submitted, and of which neither the state told
 * nor List, with its mark: nothing tells it from somebody else's. Of a set each film has its own.
 */
function isOverwrittenUntold({ ice, history }: World, { job, other, run, stored }: Overwritten): boolean {
  const wentOn = other.createdAtMs <= job.createdAtMs && endsAtMs(other) > job.createdAtMs;
  const isMarked = hasMark(history, other) && other.asker.urn === job.asker.urn;
  const isTold = isMarked && ice.isListed(other, run.startedAtMs);
  return wentOn && !stored.has(other.jobId) && !isTold;
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
