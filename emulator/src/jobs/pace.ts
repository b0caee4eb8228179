import type { Job } from "../store/job";
import type { JobDeps } from "./jobDeps";
import { untilShare } from "./untilShare";

/** Lets the job last as long as asked for, its progress growing with the time. */
export function pace(job: Job, deps: JobDeps, signal: AbortSignal): Promise<void> {
  const { jobs } = deps.store;
  return untilShare(1, job, deps, signal, (share) => {
    if (!signal.aborted) jobs.report(job.jobId, Math.min(99, Math.floor(100 * share)));
  });
}
