import type { Job } from "../store/job";
import { timestamp } from "../base/timestamp";

/** A job as ListMediaProducingJobs shows it: without Timeline, VodMediaId, SubJobMaterials and Progress. */
export function listedJob(job: Job) {
  return {
    JobId: job.jobId,
    ProjectId: job.projectId,
    MediaId: job.mediaId,
    MediaURL: job.mediaUrl,
    TemplateId: job.templateId,
    ClipsParam: job.clipsParam,
    UserData: job.userData,
    Status: job.status,
    Code: job.code,
    Message: job.message,
    Duration: job.durationSeconds,
    CreateTime: timestamp(job.createdAtMs),
    ModifiedTime: timestamp(job.modifiedAtMs),
    CompleteTime: job.completedAtMs === undefined ? undefined : timestamp(job.completedAtMs),
  };
}
