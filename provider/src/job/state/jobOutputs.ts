import { keysOf } from "../../base/keysOf";
import { type EveryField, definedFields } from "../../base/definedFields";
import type { IceJob } from "../../ice/iceJob";
import { unsigned } from "../../base/withoutSignatures";
import { withoutMark } from "../find/mark";
import { phaseOf } from "../status";

/** What ICE tells of a job, by the names of the resource's outputs. */
export interface JobOutputs {
  readonly jobId: string;
  /** ICE's own word: Init, Queuing, Processing, Success, Failed. */
  readonly status: string;
  readonly projectId?: string;
  readonly mediaId?: string;
  readonly mediaUrl?: string;
  readonly vodMediaId?: string;
  /** Seconds. */
  readonly duration?: number;
  readonly code?: string;
  readonly message?: string;
  /** 0 to 100. */
  readonly progress?: number;
  /** JSON text. */
  readonly timeline?: string;
  readonly templateId?: string;
  /** JSON text. */
  readonly clipsParam?: string;
  readonly userData?: string;
  readonly subJobMaterials?: string;
  /** UTC, `yyyy-MM-ddTHH:mm:ssZ`. */
  readonly createTime?: string;
  readonly modifiedTime?: string;
  readonly completeTime?: string;
}

/** A job that did not succeed has no film to tell of. */
export function jobOutputs(job: IceJob): JobOutputs {
  const phase = phaseOf(job.status);
  return definedFields({
    jobId: job.jobId,
    status: job.status,
    projectId: job.projectId,
    mediaUrl: phase === "success" ? job.mediaUrl : undefined,
    mediaId: phase === "success" ? job.mediaId : undefined,
    vodMediaId: phase === "success" ? job.vodMediaId : undefined,
    duration: phase === "success" ? job.durationSeconds : undefined,
    // ICE writes Code "Success" on some successful jobs.
    code: phase === "failed" ? job.code : undefined,
    message: phase === "failed" ? job.message : undefined,
    progress: phase === "success" ? 100 : job.progressPercent,
    timeline: unsigned(job.timeline),
    templateId: job.templateId,
    clipsParam: unsigned(job.clipsParam),
    userData: withoutMark(job.userData),
    subJobMaterials: job.subJobMaterials,
    createTime: job.createTime,
    modifiedTime: job.modifiedTime,
    completeTime: job.completeTime,
  } satisfies EveryField<JobOutputs>);
}

/**
 * The job as outputs tell of it. What stands under the name of an argument may be the argument: whoever stores the job again
 * stores that one over it. Its UserData is none, since the mark is not stored with it.
 */
export function jobOfOutputs(
  outputs: Readonly<Record<string, unknown>> & Pick<IceJob, "jobId" | "status">,
): IceJob {
  const { jobId, status } = outputs;
  const text = (name: keyof JobOutputs) => (typeof outputs[name] === "string" ? outputs[name] : undefined);
  const number = (name: keyof JobOutputs) => (typeof outputs[name] === "number" ? outputs[name] : undefined);
  return definedFields({
    jobId,
    status,
    projectId: text("projectId"),
    mediaId: text("mediaId"),
    mediaUrl: text("mediaUrl"),
    vodMediaId: text("vodMediaId"),
    durationSeconds: number("duration"),
    code: text("code"),
    message: text("message"),
    progressPercent: number("progress"),
    timeline: text("timeline"),
    templateId: text("templateId"),
    clipsParam: text("clipsParam"),
    userData: undefined,
    subJobMaterials: text("subJobMaterials"),
    createTime: text("createTime"),
    modifiedTime: text("modifiedTime"),
    completeTime: text("completeTime"),
  } satisfies EveryField<IceJob>);
}

/** The names of all outputs that ICE tells. */
export const jobOutputNames = keysOf({
  jobId: true,
  status: true,
  projectId: true,
  mediaId: true,
  mediaUrl: true,
  vodMediaId: true,
  duration: true,
  code: true,
  message: true,
  progress: true,
  timeline: true,
  templateId: true,
  clipsParam: true,
  userData: true,
  subJobMaterials: true,
  createTime: true,
  modifiedTime: true,
  completeTime: true,
} satisfies Record<keyof JobOutputs, true>);
