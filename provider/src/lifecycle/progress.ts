import type { IceJob } from "../ice/api";
import type { ExpectedTotal } from "../job/expectedTotal";
import { clockTime } from "../job/humanTime";
import { remainingMs } from "../job/nextLook";
import { phaseOf } from "../job/status";
import { tookMs } from "../job/tookMs";
import type { OnLook } from "../job/watcher";
import { keepLive } from "./keepLive";
import type { Run } from "./run";

/**
 * Reports what each look at a job shows, and makes none: one line that stays per change of status, the end among them, and
 * between these a live one beside the resource.
 *
 * @param over ends the live line
 */
export function progressReporter(run: Run, urn: string, submittedAtMs: number, over: AbortSignal): OnLook {
  let seen: Parameters<OnLook> | undefined;
  const line = ([job, total]: Parameters<OnLook>) =>
    progressLine(job, Math.max(0, run.clock.now() - submittedAtMs), total);
  return (job, total) => {
    const before = seen?.[0];
    seen = [job, total];
    if (run.config().progress === "off" || job.status === before?.status) return;
    run.host.log.info(urn, line(seen));
    if (before === undefined) {
      keepLive(run, urn, over, () =>
        seen === undefined || phaseOf(seen[0].status) !== "pending" ? undefined : line(seen),
      );
    }
  };
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
