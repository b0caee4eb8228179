import { batchStatus } from "../batch/subJobsOf";
import type { Batch } from "../store/batchStore";
import type { Job } from "../store/job";
import { timestamp } from "../base/timestamp";

/** A batch job as both GetBatchMediaProducingJob and ListBatchMediaProducingJobs show it. */
export function editingBatchJob(batch: Batch, subJobs: readonly Job[]) {
  const status = batchStatus(subJobs);
  const modifiedAtMs = Math.max(batch.createdAtMs, ...subJobs.map((job) => job.modifiedAtMs));
  return {
    JobId: batch.jobId,
    JobType: batch.jobType,
    Status: status,
    InputConfig: batch.inputConfig,
    OutputConfig: batch.outputConfig,
    EditingConfig: batch.editingConfig,
    UserData: batch.userData,
    Extend: "{}",
    CreateTime: timestamp(batch.createdAtMs),
    ModifiedTime: timestamp(modifiedAtMs),
    CompleteTime: status === "Finished" ? timestamp(modifiedAtMs) : undefined,
  };
}

/** One of its films: its error has other names than that of a job of its own. */
export function subJob(job: Job) {
  return {
    JobId: job.jobId,
    ProjectId: job.projectId,
    MediaId: job.mediaId,
    MediaURL: job.mediaUrl,
    Status: job.status === "Queuing" ? "Processing" : job.status,
    ErrorCode: job.code,
    ErrorMessage: job.message,
    Duration: job.durationSeconds,
  };
}
