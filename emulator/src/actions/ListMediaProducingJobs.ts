import { z } from "zod";
import type { Clock } from "../clock";
import { IceError } from "../iceError";
import { LIMITS } from "../limits";
import { listedJob } from "../replies/listedJob";
import type { Job } from "../store/job";
import type { JobCursor, ListedJob } from "../store/jobStore";
import { defineAction } from "./action";

const time = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, "It must be yyyy-MM-ddTHH:mm:ssZ, in UTC.")
  .transform((text) => Date.parse(text))
  .refine((ms) => !Number.isNaN(ms), "There is no such time.");

const listParameters = z.object({
  StartTime: time.optional(),
  EndTime: time.optional(),
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
    const { fromMs, toMs } = windowOf(input, clock);
    const jobs = store.jobs.list({
      fromMs: Math.max(fromMs, clock.now() - LIMITS.jobRetentionMs),
      toMs: Math.min(toMs, clock.now() - switches.current.listLagMs),
      newestFirst: input.SortBy === "CreationTime:Desc",
      after: input.NextToken === undefined ? undefined : readToken(input.NextToken),
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
      NextToken: more ? writeToken(page.at(-1)?.cursor) : undefined,
    };
  },
});

/** At most 30 days; what is left out is that far from the other end, or from now. Both ends belong to it, to the second. */
function windowOf({ StartTime, EndTime }: ListParameters, clock: Clock): { fromMs: number; toMs: number } {
  const toMs = EndTime ?? Math.min(clock.now(), (StartTime ?? clock.now()) + LIMITS.listWindowMs);
  const fromMs = StartTime ?? toMs - LIMITS.listWindowMs;
  if (EndTime !== undefined && toMs < fromMs) {
    throw IceError.invalidParameter("EndTime", "It is before StartTime.");
  }
  if (toMs - fromMs > LIMITS.listWindowMs) {
    throw IceError.invalidParameter("StartTime", "StartTime and EndTime may be 30 days apart at most.");
  }
  return { fromMs, toMs: toMs + 999 };
}

/** There are no batch jobs and no live ones here. */
function isWanted(job: Job, { JobType, Keyword, MasterJobId }: ListParameters): boolean {
  if (MasterJobId !== undefined || JobType === "LiveEditingJob") return false;
  if (JobType !== undefined && (JobType === "VETemplateJob") !== (job.templateId !== undefined)) return false;
  return (
    Keyword === undefined ||
    [job.jobId, job.projectId, job.mediaId, job.mediaUrl].some((text) => text?.includes(Keyword) ?? false)
  );
}

function writeToken(cursor: JobCursor | undefined): string | undefined {
  return cursor && Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

function readToken(token: string): JobCursor {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(token, "base64url").toString("utf8")));
  } catch {
    throw IceError.invalidParameter("NextToken", "It is not one that was given out.");
  }
}

const cursorSchema = z.object({ createdAtMs: z.number().int(), seq: z.number().int() });
