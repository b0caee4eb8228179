import type { IceJob } from "../ice/api.js";
import { isJsonArray, isJsonObject } from "../json.js";
import { withoutMark } from "./mark.js";
import { phaseOf } from "./status.js";
import { recordKey, type RenderRecord } from "./renderRecord.js";

/**
 * The state of a render: the arguments as given, ICE's answer where no argument has its name, and the record. A job that
 * did not succeed leaves no mediaUrl, mediaId, vodMediaId or duration behind.
 */
export function stateOf(
  inputs: Readonly<Record<string, unknown>>,
  job: IceJob,
  record: RenderRecord | undefined,
): Record<string, unknown> {
  return withoutUndefined({ ...jobOutputs(job), ...withoutUndefinedFields(inputs), [recordKey]: record });
}

/** What ICE tells of a job, by the names of the resource's outputs. */
export function jobOutputs(job: IceJob): Record<string, unknown> {
  const phase = phaseOf(job.status);
  return withoutUndefinedFields({
    jobId: job.jobId,
    status: job.status,
    projectId: job.projectId,
    ...(phase === "success" && {
      mediaUrl: job.mediaUrl,
      mediaId: job.mediaId,
      vodMediaId: job.vodMediaId,
      duration: job.durationSeconds,
    }),
    // ICE writes Code "Success" on some successful jobs.
    ...(phase === "failed" && { code: job.code, message: job.message }),
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

function withoutUndefinedFields(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined));
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
