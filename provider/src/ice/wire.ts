import { z } from "zod";
import type { DeleteReply, IceMedia, JobPage, SubmitReply } from "./api";
import { readJob, readListedJob } from "./iceJob";
import { mediaFile } from "./mediaFile";
import { definedFields } from "../base/definedFields";
import { aboutSame, readReply } from "./readReply";
import { id, isAbsent, text, texts, word } from "./replyFields";

/**
 * Reads replies: unknown in, our types out. A reply without what a decision needs is a protocol error, never an invented
 * default; any other field that can't be read is absent.
 */
export const wire = {
  /** Needs the JobId: which job stands for the request. */
  submitReply(body: unknown): Omit<SubmitReply, "serverTimeMs"> {
    const reply = readReply("SubmitMediaProducingJob", submitSchema)(body);
    return definedFields({
      jobId: reply.JobId,
      projectId: reply.ProjectId,
      mediaId: reply.MediaId,
      vodMediaId: reply.VodMediaId,
    });
  },

  job: readJob,

  /** Needs nothing: entries without a JobId are counted, so that no other job of the account stops a render. */
  jobPage(body: unknown): JobPage {
    const page = readReply("ListMediaProducingJobs", pageSchema)(body);
    const written = page.MediaProducingJobList;
    const entries: readonly unknown[] = Array.isArray(written) ? written : [];
    const read = entries.map(readListedJob);
    const jobs = read.flatMap((entry) => ("jobId" in entry ? [entry] : []));
    const isCutOff = page.NextToken === undefined && !isAbsent(page.writtenToken);
    const unreadable = [
      ...read.flatMap((entry) => ("jobId" in entry ? [] : [entry])),
      ...(!Array.isArray(written) && !isAbsent(written) ? [{}] : []),
      ...(isCutOff ? [{}] : []),
    ];
    return definedFields({
      jobs,
      nextToken: page.NextToken,
      unreadable: unreadable.length > 0 ? unreadable : undefined,
    });
  },

  /** Needs nothing of the media but that it is there, and is the one that was asked for. */
  media(body: unknown, mediaId?: string): IceMedia {
    const { MediaInfo } = readReply("GetMediaInfo", mediaSchema)(body);
    const { MediaId, MediaBasicInfo: basic } = aboutSame("GetMediaInfo", MediaInfo, "MediaId", mediaId);
    return definedFields({
      mediaId: MediaId,
      inputUrl: basic?.InputURL,
      status: basic?.Status,
      ...mediaFile(MediaInfo.FileInfoList),
    });
  },

  /** Of lists that can't be read nobody knows what was not deleted: the media itself tells. */
  deleteReply(body: unknown): DeleteReply {
    const { ForbiddenList, IgnoredList } = readReply("DeleteMediaInfos", deleteSchema)(body);
    return {
      forbidden: ForbiddenList === "unreadable" ? [] : ForbiddenList,
      ignored: IgnoredList === "unreadable" || ForbiddenList === "unreadable" ? ["unreadable"] : IgnoredList,
    };
  },
};

const submitSchema = z.object({
  JobId: id,
  ProjectId: word,
  MediaId: word,
  VodMediaId: word,
});

const pageSchema = z
  .object({ MediaProducingJobList: z.unknown().optional(), NextToken: z.unknown().optional() })
  .transform(({ MediaProducingJobList, NextToken }) => ({
    MediaProducingJobList,
    NextToken: text.parse(NextToken),
    writtenToken: NextToken,
  }));

const mediaSchema = z.object({
  MediaInfo: z.object({
    MediaId: word,
    MediaBasicInfo: z.object({ InputURL: text, Status: word }).optional().catch(undefined),
    FileInfoList: z.unknown().optional(),
  }),
});

const deleteSchema = z.object({ ForbiddenList: texts, IgnoredList: texts });
