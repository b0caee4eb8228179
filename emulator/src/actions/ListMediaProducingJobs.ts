import { z } from "zod";
import { LIMITS } from "../base/limits";
import { readPageToken, writePageToken } from "../base/pageToken";
import { listedJob } from "../replies/listedJob";
import type { Job } from "../store/job";
import type { ListedJob } from "../store/jobStore";
import { timeWindow, timeWindowParameters } from "../base/timeWindow";
import { defineAction } from "./action";

const listParameters = z.object({
  ...timeWindowParameters,
  Status: z.enum(["Init", "Processing", "Success", "Failed"]).optional(),
  JobType: z.enum(["EditingJob", "LiveEditingJob", "VETemplateJob"]).optional(),
  Keyword: z.string().optional(),
  ProjectId: z.string().optional(),
  MasterJobId: z.string().optional(),
  SortBy: z.enum(["CreationTime:Desc", "CreationTime:Asc"]).default("CreationTime:Desc"),
  MaxResults: z.coerce.number().int().min(1).max(LIMITS.listMaxResults).default(LIMITS.listDefaultResults),
  NextToken: z.string().optional(),
});

type ListParameters = z.output<typeof listParameters>;

export const ListMediaProducingJobs = defineAction({
  parameters: listParameters,
  act(input, { store, clock, switches }) {
    const { fromMs, toMs } = timeWindow(input, clock);
    const jobs = store.jobs.list({
      fromMs,
      toMs: Math.min(toMs, clock.now() - switches.current.listLagMs),
      newestFirst: input.SortBy === "CreationTime:Desc",
      after: input.NextToken === undefined ? undefined : readPageToken(input.NextToken, cursorSchema),
      projectId: input.ProjectId,
      statuses: input.Status === "Processing" ? ["Queuing", "Processing"] : input.Status && [input.Status],
    });
    const page: ListedJob[] = [];
    let more = false;
    for (const listed of jobs) {
      if (!isWanted(listed.job, input)) continue;
      more = page.length === input.MaxResults;
      if (more) break;
      page.push(listed);
    }
    return {
      MediaProducingJobList: page.map(({ job }) => listedJob(job)),
      // A text, unlike the parameter: so the vendor's model has it.
      MaxResults: String(input.MaxResults),
      NextToken: more ? writePageToken(page.at(-1)?.cursor) : undefined,
    };
  },
});

/** There are no live jobs here. */
function isWanted(job: Job, { JobType, Keyword, MasterJobId }: ListParameters): boolean {
  if (JobType === "LiveEditingJob" || (MasterJobId !== undefined && job.masterJobId !== MasterJobId))
    return false;
  if (JobType !== undefined && (JobType === "VETemplateJob") !== (job.templateId !== undefined)) return false;
  return (
    Keyword === undefined ||
    [job.jobId, job.projectId, job.mediaId, job.mediaUrl].some((text) => text?.includes(Keyword) ?? false)
  );
}

const cursorSchema = z.object({ createdAtMs: z.number().int(), seq: z.number().int() });
