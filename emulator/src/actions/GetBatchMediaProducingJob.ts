import { z } from "zod";
import { subJobsOf } from "../batch/subJobsOf";
import { IceError } from "../call/iceError";
import { LIMITS } from "../base/limits";
import { editingBatchJob, subJob } from "../replies/editingBatchJob";
import { defineAction } from "./action";

export const GetBatchMediaProducingJob = defineAction({
  parameters: z.object({ JobId: z.string() }),
  act({ JobId }, { store, clock }) {
    const batch = store.batches.get(JobId);
    if (batch === undefined || clock.now() - batch.createdAtMs > LIMITS.jobRetentionMs) {
      throw new IceError("JobNotFound", "The specified job not found.");
    }
    const subJobs = subJobsOf(batch, store.jobs);
    return { EditingBatchJob: { ...editingBatchJob(batch, subJobs), SubJobList: subJobs.map(subJob) } };
  },
});
