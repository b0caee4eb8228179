import type { IceJob } from "../ice/api";
import { expectTotal } from "../job/expectedTotal";
import { clockTime } from "../job/humanTime";
import { remainingMs } from "../job/nextLook";
import type { Run } from "./run";

/** Reports what each look at a job shows: live beside the resource, and one line that stays per change of status. */
export function progressReporter(run: Run, urn: string, submittedAtMs: number): (job: IceJob) => void {
  const { log } = run.host;
  const mode = run.config().progress;
  let lastStatus: string | undefined;
  return (job) => {
    if (mode === "off") return;
    const elapsedMs = Math.max(0, run.clock.now() - submittedAtMs);
    const line = progressLine(job, elapsedMs);
    if (job.status !== lastStatus) log.info(urn, line);
    else if (mode === "live") log.status(urn, line);
    lastStatus = job.status;
  };
}

/** E.g. "Processing 42 % · 0:38 · about 0:52 left · job 5f0c…". */
export function progressLine(job: IceJob, elapsedMs: number): string {
  const percent = job.progressPercent === undefined ? "" : ` ${Math.round(job.progressPercent)} %`;
  const leftMs =
    job.status === "Processing"
      ? remainingMs(elapsedMs, expectTotal(undefined, elapsedMs, job.progressPercent))
      : undefined;
  const left = leftMs === undefined || leftMs < 1_000 ? [] : [`about ${clockTime(leftMs)} left`];
  return [`${job.status}${percent}`, clockTime(elapsedMs), ...left, `job ${job.jobId.slice(0, 8)}`].join(
    " · ",
  );
}
