import type { IceJob } from "../ice/api";
import { jobOfOutputs } from "../job/state/jobOutputs";
import type { StoredRender } from "./storedRender";

/** The job as the state tells of it. */
export function storedJob({ outputs, jobId, status, createTime, completeTime }: StoredRender): IceJob {
  return jobOfOutputs({ ...outputs, jobId, status, createTime, completeTime });
}
