import type { IceJob } from "../ice/api";
import type { ExpectedTotal } from "../job/watch/expectedTotal";
import { clockTime } from "../base/humanTime";
import { remainingMs } from "../job/watch/nextLook";
import { phaseOf } from "../job/status";
import { tookMs } from "../job/watch/tookMs";
import type { OnLook } from "../job/watch/watcher";
import { keepLive } from "./keepLive";
import type { Run } from "../run/run";

/**
 * Reports what each look at a job shows, and makes none: one line that stays per change of status, the end among them, and
 * between these a live one beside the resource.
 *
 * @param over ends the live line
 */
export function progressReporter(run: Run, urn: string, submittedAtMs: number, over: AbortSignal): OnLook {
  const elapsedMs = () => Math.max(0, run.clock.now() - submittedAtMs);
  let seen: Seen | undefined;
  return (job, total) => {
    const before = seen?.job;
    const isNews = job.progressPercent !== before?.progressPercent;
    seen = { job, total, toldAtMs: isNews || seen === undefined ? elapsedMs() : seen.toldAtMs };
    if (run.config().progress === "off" || job.status === before?.status) return;
    run.host.log.info(urn, progressLine(job, elapsedMs(), total));
    if (before !== undefined) return;
    keepLive(run, urn, over, () =>
      seen === undefined || phaseOf(seen.job.status) !== "pending"
        ? undefined
        : progressLine(movedOn(seen, elapsedMs()), elapsedMs(), seen.total),
    );
  };
}

/** The last look at a job, and when its percent was told first, since the submit. */
interface Seen {
  readonly job: IceJob;
  readonly total: ExpectedTotal | undefined;
  readonly toldAtMs: number;
}

/** Between two looks a live line goes on as the job is expected to. */
function movedOn({ job, total, toldAtMs }: Seen, elapsedMs: number): IceJob {
  const told = job.progressPercent;
  const leftThenMs = remainingMs(toldAtMs, total) ?? 0;
  if (told === undefined || told < 1 || leftThenMs <= 0) return job;
  const gone = Math.min(1, (elapsedMs - toldAtMs) / leftThenMs);
  return { ...job, progressPercent: Math.floor(Math.min(Math.max(told, 99), told + (100 - told) * gone)) };
}

/**
 * E.g. "Processing 42 % · 0:38 · about 0:52 left · job 5f0c…", and at the end "Success 100 % · 1:30 · film of 0:10 · job 5f0c…".
 *
 * @param elapsedMs since the submit; of a job that has ended, ICE's own times say better how long it took
 */
export function progressLine(job: IceJob, elapsedMs: number, total?: ExpectedTotal): string {
  const { status, progressPercent, durationSeconds } = job;
  const percent = progressPercent === undefined ? "" : ` ${Math.round(progressPercent)} %`;
  const parts = [`${status}${percent}`];
  if (phaseOf(status) === "pending") {
    const leftMs = status === "Processing" ? (remainingMs(elapsedMs, total) ?? 0) : 0;
    parts.push(clockTime(elapsedMs));
    if (leftMs >= 1_000) parts.push(`about ${clockTime(leftMs)} left`);
  } else {
    parts.push(clockTime(tookMs(job) ?? elapsedMs));
    if (durationSeconds !== undefined) parts.push(`film of ${clockTime(durationSeconds * 1_000)}`);
  }
  return [...parts, `job ${job.jobId.slice(0, 4)}…`].join(" · ");
}
