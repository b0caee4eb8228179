import type { Action } from "./action";
import { AddTemplate } from "./AddTemplate";
import { CreateEditingProject } from "./CreateEditingProject";
import { DeleteMediaInfos } from "./DeleteMediaInfos";
import { GetEditingProject } from "./GetEditingProject";
import { GetMediaInfo } from "./GetMediaInfo";
import { GetMediaProducingJob } from "./GetMediaProducingJob";
import { GetTemplate } from "./GetTemplate";
import { ListMediaProducingJobs } from "./ListMediaProducingJobs";
import { SubmitMediaProducingJob } from "./SubmitMediaProducingJob";
import { UpdateEditingProject } from "./UpdateEditingProject";
import { UpdateMediaInfo } from "./UpdateMediaInfo";

/** Every operation, by the name that x-acs-action carries. */
export const ACTIONS: ReadonlyMap<string, Action> = new Map(
  Object.entries({
    AddTemplate,
    CreateEditingProject,
    DeleteMediaInfos,
    GetEditingProject,
    GetMediaInfo,
    GetMediaProducingJob,
    GetTemplate,
    ListMediaProducingJobs,
    SubmitMediaProducingJob,
    UpdateEditingProject,
    UpdateMediaInfo,
  }),
);
