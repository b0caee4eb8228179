import { z } from "zod";
import { IceError } from "../call/iceError";
import { LIMITS } from "../base/limits";
import { listedJob } from "../replies/listedJob";
import { defineAction } from "./action";

export const GetMediaProducingJob = defineAction({
  parameters: z.object({ JobId: z.string() }),
  act({ JobId }, { store, clock, switches }) {
    const job = store.jobs.get(JobId);
    const ageMs = clock.now() - (job?.createdAtMs ?? 0);
    if (
      job === undefined ||
      ageMs > LIMITS.jobRetentionMs ||
      ageMs < switches.current.notFoundAfterSubmitMs
    ) {
      throw new IceError("JobNotFound", "The specified job not found.");
    }
    return {
      MediaProducingJob: {
        ...listedJob(job),
        Timeline: job.timeline,
        VodMediaId: job.vodMediaId,
        SubJobMaterials: job.subJobMaterials,
        Progress: job.progress,
      },
    };
  },
});
