import type { Action } from "./action";
import { DeleteMediaInfos } from "./DeleteMediaInfos";
import { GetEditingProject } from "./GetEditingProject";
import { GetMediaInfo } from "./GetMediaInfo";
import { GetMediaProducingJob } from "./GetMediaProducingJob";
import { ListMediaProducingJobs } from "./ListMediaProducingJobs";
import { SubmitMediaProducingJob } from "./SubmitMediaProducingJob";
import { UpdateEditingProject } from "./UpdateEditingProject";
import { UpdateMediaInfo } from "./UpdateMediaInfo";

/** Every operation, by the name that x-acs-action carries. */
export const ACTIONS: ReadonlyMap<string, Action> = new Map(
  Object.entries({
    DeleteMediaInfos,
    GetEditingProject,
    GetMediaInfo,
    GetMediaProducingJob,
    ListMediaProducingJobs,
    SubmitMediaProducingJob,
    UpdateEditingProject,
    UpdateMediaInfo,
  }),
);
