import type { Action } from "./action";
import { AddTemplate } from "./AddTemplate";
import { CreateEditingProject } from "./CreateEditingProject";
import { DeleteMediaInfos } from "./DeleteMediaInfos";
import { GetBatchMediaProducingJob } from "./GetBatchMediaProducingJob";
import { GetEditingProject } from "./GetEditingProject";
import { GetEventCallback } from "./GetEventCallback";
import { GetMediaInfo } from "./GetMediaInfo";
import { GetMediaProducingJob } from "./GetMediaProducingJob";
import { GetTemplate } from "./GetTemplate";
import { ListBatchMediaProducingJobs } from "./ListBatchMediaProducingJobs";
import { ListMediaProducingJobs } from "./ListMediaProducingJobs";
import { RegisterMediaInfo } from "./RegisterMediaInfo";
import { SetEventCallback } from "./SetEventCallback";
import { SubmitBatchMediaProducingJob } from "./SubmitBatchMediaProducingJob";
import { SubmitMediaProducingJob } from "./SubmitMediaProducingJob";
import { UpdateEditingProject } from "./UpdateEditingProject";
import { UpdateMediaInfo } from "./UpdateMediaInfo";

/** Every operation, by the name that x-acs-action carries. */
export const ACTIONS: ReadonlyMap<string, Action> = new Map(
  Object.entries({
    AddTemplate,
    CreateEditingProject,
    DeleteMediaInfos,
    GetBatchMediaProducingJob,
    GetEditingProject,
    GetEventCallback,
    GetMediaInfo,
    GetMediaProducingJob,
    GetTemplate,
    ListBatchMediaProducingJobs,
    ListMediaProducingJobs,
    RegisterMediaInfo,
    SetEventCallback,
    SubmitBatchMediaProducingJob,
    SubmitMediaProducingJob,
    UpdateEditingProject,
    UpdateMediaInfo,
  }),
);
