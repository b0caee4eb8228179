import { z } from "zod";
import type { DeleteReply, IceJob, IceMedia, JobPage, SubmitReply } from "./api";
import { IceError } from "./errors";
import { mediaFile } from "./mediaFile";
import { present } from "../present";

/** Reads replies: unknown in, our types out. A missing required field is a protocol error, never an invented default. */
export const wire = {
  submitReply(body: unknown): Omit<SubmitReply, "serverTimeMs"> {
    const reply = parse("SubmitMediaProducingJob", submitSchema, body);
    return present({
      jobId: reply.JobId,
      projectId: reply.ProjectId,
      mediaId: reply.MediaId,
      vodMediaId: reply.VodMediaId,
    });
  },

  job(body: unknown): IceJob {
    return toJob(parse("GetMediaProducingJob", jobReplySchema, body).MediaProducingJob);
  },

  jobPage(body: unknown): JobPage {
    const page = parse("ListMediaProducingJobs", pageSchema, body);
    return present({ jobs: (page.MediaProducingJobList ?? []).map(toJob), nextToken: page.NextToken });
  },

  media(body: unknown): IceMedia {
    const { MediaInfo } = parse("GetMediaInfo", mediaSchema, body);
    return present({
      mediaId: MediaInfo.MediaId,
      inputUrl: MediaInfo.MediaBasicInfo?.InputURL,
      status: MediaInfo.MediaBasicInfo?.Status,
      fileCreateTime: MediaInfo.FileInfoList?.[0]?.FileBasicInfo?.CreateTime,
      file: mediaFile(body),
    });
  },

  deleteReply(body: unknown): DeleteReply {
    const reply = parse("DeleteMediaInfos", deleteSchema, body);
    return { forbidden: reply.ForbiddenList ?? [], ignored: reply.IgnoredList ?? [] };
  },
};

// ICE writes "" for what is absent.
const text = z
  .string()
  .nullish()
  .transform((value) => (value === null || value === "" ? undefined : value));
const number = z
  .union([z.number(), z.string().regex(/^\d+(\.\d+)?$/u)])
  .nullish()
  .transform((value) => (value === null || value === undefined ? undefined : Number(value)));
const strings = z.array(z.string()).nullish();

const submitSchema = z.object({ JobId: z.string().min(1), ProjectId: text, MediaId: text, VodMediaId: text });

const jobSchema = z.object({
  JobId: z.string().min(1),
  Status: z.string().min(1),
  ProjectId: text,
  MediaId: text,
  MediaURL: text,
  VodMediaId: text,
  TemplateId: text,
  Timeline: text,
  ClipsParam: text,
  UserData: text,
  SubJobMaterials: text,
  Code: text,
  Message: text,
  Duration: number,
  Progress: number,
  CreateTime: text,
  ModifiedTime: text,
  CompleteTime: text,
});

const jobReplySchema = z.object({ MediaProducingJob: jobSchema });

const pageSchema = z.object({ MediaProducingJobList: z.array(jobSchema).nullish(), NextToken: text });

const mediaSchema = z.object({
  MediaInfo: z.object({
    MediaId: z.string().min(1),
    MediaBasicInfo: z.object({ InputURL: text, Status: text }).optional(),
    FileInfoList: z
      .array(z.object({ FileBasicInfo: z.object({ CreateTime: text }).nullish() }))
      .nullish()
      .catch(undefined),
  }),
});

const deleteSchema = z.object({ ForbiddenList: strings, IgnoredList: strings });

function toJob(job: z.infer<typeof jobSchema>): IceJob {
  return present({
    jobId: job.JobId,
    status: job.Status,
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
  });
}

function parse<T>(operation: string, schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.join(".") ?? "";
  throw new IceError({
    kind: "unavailable",
    operation,
    code: "UnreadableReply",
    message: `the reply has no readable ${path === "" ? "body" : path}`,
  });
}
