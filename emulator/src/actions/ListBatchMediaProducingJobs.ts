import { z } from "zod";
import { subJobsOf } from "../batch/subJobsOf";
import { LIMITS } from "../base/limits";
import { readPageToken, writePageToken } from "../base/pageToken";
import { editingBatchJob } from "../replies/editingBatchJob";
import { timeWindow, timeWindowParameters } from "../base/timeWindow";
import { defineAction } from "./action";

export const ListBatchMediaProducingJobs = defineAction({
  parameters: z.object({
    ...timeWindowParameters,
    JobId: z.string().optional(),
    JobType: z.string().optional(),
    Status: z.enum(["Init", "Processing", "Finished", "Failed"]).optional(),
    SortBy: z.enum(["desc", "asc"]).default("desc"),
    MaxResults: z.coerce.number().int().min(1).max(LIMITS.listMaxResults).default(LIMITS.listDefaultResults),
    NextToken: z.string().optional(),
  }),
  act({ JobId, JobType, Status, SortBy, MaxResults, NextToken, ...window }, { store, clock }) {
    const { fromMs, toMs } = timeWindow(window, clock);
    const inTime = store.batches.between(fromMs, toMs);
    const ordered = (SortBy === "desc" ? inTime.reverse() : inTime)
      .map((batch) => editingBatchJob(batch, subJobsOf(batch, store.jobs)))
      .filter(
        (batch) =>
          (JobId === undefined || batch.JobId === JobId) &&
          (JobType === undefined || batch.JobType === JobType) &&
          (Status === undefined || batch.Status === Status),
      );
    const after = NextToken === undefined ? undefined : readPageToken(NextToken, z.string());
    const rest = ordered.slice(
      after === undefined ? 0 : ordered.findIndex((batch) => batch.JobId === after) + 1,
    );
    const page = rest.slice(0, MaxResults);
    return {
      EditingBatchJobList: page,
      // A number, unlike in ListMediaProducingJobs: so the vendor's model has it.
      MaxResults,
      NextToken: rest.length > page.length ? writePageToken(page.at(-1)?.JobId) : undefined,
    };
  },
});
