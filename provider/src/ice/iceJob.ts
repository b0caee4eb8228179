import { z } from "zod";
import { type EveryField, definedFields } from "../base/definedFields";
import { aboutSame, readReply } from "./readReply";
import { documentText, id, number, text, time, word } from "./replyFields";

/** A job as Get or List shows it. List leaves out timeline, vodMediaId, subJobMaterials and progress. */
export interface IceJob {
  readonly jobId: string;
  /** ICE's own word: Init, Queuing, Processing, Success, Failed, or one this version does not know; "" where List tells none. */
  readonly status: string;
  readonly projectId?: string;
  readonly mediaId?: string;
  readonly mediaUrl?: string;
  readonly vodMediaId?: string;
  readonly templateId?: string;
  readonly timeline?: string;
  readonly clipsParam?: string;
  readonly userData?: string;
  readonly subJobMaterials?: string;
  readonly code?: string;
  readonly message?: string;
  readonly durationSeconds?: number;
  /** 0 to 100, where ICE tells it. */
  readonly progressPercent?: number;
  readonly createTime?: string;
  readonly modifiedTime?: string;
  readonly completeTime?: string;
}

/** Of a job whose id can't be read: where it wrote, where that is told. */
export interface UnreadableEntry {
  readonly mediaUrl?: string;
}

/** Needs the Status. The JobId is the one that was asked for; a reply with another one tells nothing of it. */
export function readJob(body: unknown, jobId: string): IceJob {
  const operation = "GetMediaProducingJob";
  const job = readReply(operation, jobReplySchema)(body).MediaProducingJob;
  return toJob({ ...aboutSame(operation, job, "JobId", jobId), JobId: jobId });
}

/** An entry of a list; without a JobId, what is known of it all the same. */
export function readListedJob(entry: unknown): IceJob | UnreadableEntry {
  const { JobId, ...job } = listedSchema.safeParse(entry).data ?? listedSchema.parse({});
  return JobId === undefined ? definedFields({ mediaUrl: job.MediaURL }) : toJob({ ...job, JobId });
}

const jobFields = {
  JobId: word,
  ProjectId: word,
  MediaId: word,
  MediaURL: text,
  VodMediaId: word,
  TemplateId: word,
  Timeline: documentText,
  ClipsParam: documentText,
  UserData: documentText,
  SubJobMaterials: documentText,
  Code: word,
  Message: text,
  Duration: number,
  Progress: number.transform((percent) => (percent === undefined || percent > 100 ? undefined : percent)),
  CreateTime: time,
  ModifiedTime: time,
  CompleteTime: time,
};

/** Of somebody else's job the Status is no matter. */
const listedSchema = z.object({ ...jobFields, Status: word });
const jobReplySchema = z.object({
  MediaProducingJob: z.object({ ...jobFields, Status: id }),
});

type JobFields = z.infer<typeof listedSchema> & { readonly JobId: string };

function toJob(job: JobFields): IceJob {
  return definedFields({
    jobId: job.JobId,
    status: job.Status ?? untoldStatus,
    projectId: job.ProjectId,
    mediaId: job.MediaId,
    mediaUrl: job.MediaURL,
    vodMediaId: job.VodMediaId,
    templateId: job.TemplateId,
    timeline: job.Timeline,
    clipsParam: job.ClipsParam,
    userData: job.UserData,
    subJobMaterials: job.SubJobMaterials,
    code: job.Code,
    message: job.Message,
    durationSeconds: job.Duration,
    progressPercent: job.Progress,
    createTime: job.CreateTime,
    modifiedTime: job.ModifiedTime,
    completeTime: job.CompleteTime,
  } satisfies EveryField<IceJob>);
}

/** What List says of a job whose status it does not tell. */
const untoldStatus = "";
