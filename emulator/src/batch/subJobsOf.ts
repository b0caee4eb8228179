import type { Batch } from "../store/batchStore";
import { isUnfinished, type Job } from "../store/job";
import type { JobStore } from "../store/jobStore";

/** The jobs that make the films of a batch, in order. */
export function subJobsOf({ subJobIds }: Batch, jobs: JobStore): Job[] {
  return subJobIds.map((jobId) => jobs.get(jobId)).filter((job) => job !== undefined);
}

/** Finished means that all have ended, not that all succeeded. */
export function batchStatus(subJobs: readonly Job[]): "Init" | "Processing" | "Finished" {
  if (!subJobs.some(isUnfinished)) return "Finished";
  return subJobs.every(({ status }) => status === "Init") ? "Init" : "Processing";
}
