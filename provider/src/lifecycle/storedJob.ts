import type { IceJob } from "../ice/api";
import { jobOfOutputs } from "../job/state/jobOutputs";
import type { StoredRender } from "./storedRender";

/** The job as the state tells of it. What stands under the name of an argument is ICE's only if none was given. */
export function storedJob({ outputs, record, ...stored }: StoredRender): IceJob {
  const { jobId, status, createTime, completeTime } = stored;
  return jobOfOutputs(
    { ...outputs, jobId, status, createTime, completeTime },
    (name) => record !== undefined && (name in record.fingerprint || name in record.settings),
  );
}
