import type { IceJob } from "../ice/api";
import { isJsonArray, isJsonObject } from "../json";
import { present } from "../present";
import { withoutMark } from "./mark";
import { phaseOf } from "./status";
import { recordKey, type RenderRecord } from "./renderRecord";

/**
 * The state of a render: the arguments as given, ICE's answer where no argument has its name, and the record. A job that
 * did not succeed leaves no mediaUrl, mediaId, vodMediaId or duration behind. UserData is the argument's alone: what else
 * ICE tells of it is an earlier program's, and may have been a secret there.
 */
export function stateOf(
  inputs: Readonly<Record<string, unknown>>,
  job: IceJob,
  record: RenderRecord | undefined,
): Record<string, unknown> {
  const answer = { ...jobOutputs(job), userData: undefined };
  return withoutUndefined({ ...answer, ...present(inputs), [recordKey]: record });
}

/** What ICE tells of a job, by the names of the resource's outputs. */
export interface JobOutputs {
  readonly jobId: string;
  readonly status: string;
  readonly projectId?: string;
  readonly mediaUrl?: string;
  readonly mediaId?: string;
  readonly vodMediaId?: string;
  readonly duration?: number;
  readonly code?: string;
  readonly message?: string;
  readonly progress?: number;
  readonly timeline?: string;
  readonly templateId?: string;
  readonly clipsParam?: string;
  readonly userData?: string;
  readonly subJobMaterials?: string;
  readonly createTime?: string;
  readonly modifiedTime?: string;
  readonly completeTime?: string;
}

export function jobOutputs(job: IceJob): JobOutputs {
  const phase = phaseOf(job.status);
  return present({
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
    timeline: job.timeline,
    templateId: job.templateId,
    clipsParam: job.clipsParam,
    userData: withoutMark(job.userData),
    subJobMaterials: job.subJobMaterials,
    createTime: job.createTime,
    modifiedTime: job.modifiedTime,
    completeTime: job.completeTime,
  });
}

/** Deeply: the engine hangs on an undefined anywhere in a state. */
function withoutUndefined(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, field]) => (field === undefined ? [] : [[key, clean(field)]])),
  );
}

function clean(value: unknown): unknown {
  if (isJsonArray(value)) return value.map((item: unknown) => (item === undefined ? null : clean(item)));
  return isJsonObject(value) ? withoutUndefined(value) : value;
}
