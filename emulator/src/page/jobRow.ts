import { posix } from "node:path";
import type { Job } from "../store/job";
import type { JobRow } from "./wire";
import { resourceOf } from "./resourceOf";
import { withoutQueries } from "./withoutQueries";

export function jobRow(job: Job): JobRow {
  const { jobId, status, progress, code, durationSeconds, createdAtMs, completedAtMs } = job;
  return {
    ...{ jobId, status, progress, code, durationSeconds, createdAtMs, completedAtMs },
    message: job.message === undefined ? undefined : withoutQueries(job.message).slice(0, MESSAGE_CHARACTERS),
    name: posix.basename(job.output.name),
    place: `${job.output.folder}/${job.output.name}`,
    resource: resourceOf(job.userData),
    batchId: job.masterJobId,
  };
}

const MESSAGE_CHARACTERS = 1000;
