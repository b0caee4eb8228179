import type { IceJob } from "../ice/api";
import type { RenderRecord } from "../job/renderRecord";
import { present } from "../present";
import type { Props } from "./props";
import type { StoredRender } from "./storedRender";

/** The job as the state tells of it. What stands under the name of an argument is ICE's only if none was given. */
export function storedJob(stored: StoredRender, state: Props, record: RenderRecord | undefined): IceJob {
  const { jobId, status, projectId, mediaId, mediaUrl, code, message, createTime, completeTime } = stored;
  const text = (name: string) => (typeof state[name] === "string" ? state[name] : undefined);
  const number = (name: string) => (typeof state[name] === "number" ? state[name] : undefined);
  const wasGiven = (name: string) =>
    record !== undefined && (name in record.fingerprint || name in record.settings);
  const answer = (name: string) => (wasGiven(name) ? undefined : text(name));
  return present({
    jobId,
    status,
    projectId,
    mediaId,
    mediaUrl,
    code,
    message,
    createTime,
    completeTime,
    modifiedTime: text("modifiedTime"),
    vodMediaId: text("vodMediaId"),
    subJobMaterials: text("subJobMaterials"),
    timeline: answer("timeline"),
    templateId: answer("templateId"),
    clipsParam: answer("clipsParam"),
    userData: answer("userData"),
    durationSeconds: number("duration"),
    progressPercent: number("progress"),
  });
}
