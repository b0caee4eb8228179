import type { DeleteReply, IceJob, IceMedia, JobPage, SubmitReply } from "../../../provider/src/ice/api";

/** Replies as ICE writes them: what the provider reads. */
export type Body = Readonly<Record<string, unknown>>;

export const bodies = {
  submit: ({ jobId, projectId, mediaId }: SubmitReply): Body => ({
    JobId: jobId,
    ProjectId: projectId,
    MediaId: mediaId,
    VodMediaId: "",
  }),
  job: (job: IceJob): Body => ({ MediaProducingJob: jobBody(job) }),
  page: ({ jobs, nextToken }: JobPage): Body => ({
    MediaProducingJobList: jobs.map(jobBody),
    NextToken: nextToken ?? "",
    MaxResults: "100",
  }),
  media: ({ mediaId, inputUrl, status, file }: IceMedia): Body => ({
    MediaInfo: {
      MediaId: mediaId,
      MediaBasicInfo: { InputURL: inputUrl, Status: status },
      FileInfoList: [
        {
          FileBasicInfo: {
            FileType: "source_file",
            Region: file?.region,
            Duration: String(file?.durationSeconds ?? ""),
            FileSize: String(file?.sizeBytes ?? ""),
          },
          VideoStreamInfoList: Array.from({ length: file?.videoStreams ?? 0 }, () => ({})),
          AudioStreamInfoList: Array.from({ length: file?.audioStreams ?? 0 }, () => ({})),
        },
      ],
    },
  }),
  deletion: ({ forbidden, ignored }: DeleteReply): Body => ({
    ForbiddenList: forbidden,
    IgnoredList: ignored,
  }),
};

function jobBody(job: IceJob): Body {
  return {
    JobId: job.jobId,
    Status: job.status,
    ProjectId: job.projectId,
    MediaId: job.mediaId,
    MediaURL: job.mediaUrl,
    VodMediaId: "",
    TemplateId: "",
    Timeline: job.timeline,
    ClipsParam: "",
    UserData: job.userData,
    SubJobMaterials: "",
    Code: job.code ?? "",
    Message: job.message ?? "",
    Duration: job.durationSeconds,
    Progress: job.progressPercent,
    CreateTime: job.createTime,
    ModifiedTime: job.modifiedTime,
    CompleteTime: job.completeTime ?? "",
  };
}
