import { z } from "zod";
import { type EveryField, definedFields } from "../../base/definedFields";
import type { IceApi } from "../api";
import { documentText, id, list, number, text, time, word } from "../replyFields";
import { aboutSame, readEach, readReply } from "../readReply";

/** One film of a batch. */
export interface BatchFilm {
  readonly jobId: string;
  /** Init, Processing, Success, Failed. */
  readonly status: string;
  readonly mediaId?: string;
  readonly mediaUrl?: string;
  readonly durationSeconds?: number;
  readonly code?: string;
  readonly message?: string;
}

/** A batch job as ICE shows it. Finished says that all films have ended, not that they succeeded. */
export interface BatchJob {
  readonly jobId: string;
  /** Init, Processing, Finished; List's filter also knows Failed. */
  readonly status: string;
  readonly userData?: string;
  /** JSON text, with the whole job's ErrorCode and ErrorMessage. */
  readonly extend?: string;
  readonly createTime?: string;
  readonly completeTime?: string;
  readonly films: readonly BatchFilm[];
}

export interface BatchRequest {
  readonly clientToken: string;
  readonly inputConfig: string;
  readonly outputConfig: string;
  readonly editingConfig?: string | undefined;
  readonly templateConfig?: string | undefined;
  readonly userData?: string | undefined;
}

/** By its token the second one is the first. @see SubmitBatchMediaProducingJob */
export function submitBatch(ice: IceApi, request: BatchRequest, signal: AbortSignal): Promise<string> {
  const { clientToken, inputConfig, outputConfig, editingConfig, templateConfig, userData } = request;
  const read = readReply("SubmitBatchMediaProducingJob", z.object({ JobId: id }));
  return ice.call(
    {
      operation: "SubmitBatchMediaProducingJob",
      query: {
        ClientToken: clientToken,
        OutputConfig: outputConfig,
        TemplateConfig: templateConfig,
        UserData: userData,
      },
      body: { InputConfig: inputConfig, EditingConfig: editingConfig },
      isRepeatable: true,
      read: (body) => read(body).JobId,
    },
    signal,
  );
}

/** One look tells of all films. @see GetBatchMediaProducingJob */
export function getBatch(ice: IceApi, jobId: string, signal: AbortSignal): Promise<BatchJob> {
  const read = readReply("GetBatchMediaProducingJob", z.object({ EditingBatchJob: batchSchema }));
  return ice.call(
    {
      operation: "GetBatchMediaProducingJob",
      query: { JobId: jobId },
      isRepeatable: true,
      read: (body) =>
        toBatch(aboutSame("GetBatchMediaProducingJob", read(body).EditingBatchJob, "JobId", jobId)),
    },
    signal,
  );
}

export interface BatchPage {
  readonly jobs: readonly BatchJob[];
  readonly nextToken?: string | undefined;
}

/** The newest first. @see ListBatchMediaProducingJobs */
export function listBatches(
  ice: IceApi,
  startTime: string,
  nextToken: string | undefined,
  signal: AbortSignal,
): Promise<BatchPage> {
  const query = { StartTime: startTime, MaxResults: "100", SortBy: "desc", NextToken: nextToken };
  const read = readReply(
    "ListBatchMediaProducingJobs",
    z.object({ EditingBatchJobList: list, NextToken: text }),
  );
  return ice.call(
    {
      operation: "ListBatchMediaProducingJobs",
      query,
      isRepeatable: true,
      read: (body) => {
        const { EditingBatchJobList: entries, NextToken } = read(body);
        return { jobs: readEach(entries, batchSchema).map(toBatch), nextToken: NextToken };
      },
    },
    signal,
  );
}

const batchSchema = z.object({
  JobId: id,
  Status: word,
  UserData: text,
  Extend: documentText,
  CreateTime: time,
  CompleteTime: time,
  SubJobList: list,
});

const filmSchema = z.object({
  JobId: word,
  Status: word,
  MediaId: word,
  MediaURL: text,
  Duration: number,
  ErrorCode: word,
  ErrorMessage: text,
});

function toBatch(job: z.infer<typeof batchSchema>): BatchJob {
  return definedFields({
    jobId: job.JobId,
    status: job.Status ?? "Init",
    userData: job.UserData,
    extend: job.Extend,
    createTime: job.CreateTime,
    completeTime: job.CompleteTime,
    // One that can't be read is a film all the same, and no success.
    films: (job.SubJobList ?? []).map((film) =>
      toFilm(filmSchema.safeParse(film).data ?? filmSchema.parse({})),
    ),
  } satisfies EveryField<BatchJob>);
}

function toFilm(film: z.infer<typeof filmSchema>): BatchFilm {
  return definedFields({
    jobId: film.JobId ?? "",
    status: film.Status ?? "Init",
    mediaId: film.MediaId,
    mediaUrl: film.MediaURL,
    durationSeconds: film.Duration,
    code: film.ErrorCode,
    message: film.ErrorMessage,
  } satisfies EveryField<BatchFilm>);
}
