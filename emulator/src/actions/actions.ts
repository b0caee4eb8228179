import type { Action } from "./action";
import { AddTemplate } from "./AddTemplate";
import { BatchGetMediaInfos } from "./BatchGetMediaInfos";
import { CreateEditingProject } from "./CreateEditingProject";
import { DeleteMediaInfos } from "./DeleteMediaInfos";
import { DeleteTemplate } from "./DeleteTemplate";
import { GetBatchMediaProducingJob } from "./GetBatchMediaProducingJob";
import { GetEditingProject } from "./GetEditingProject";
import { GetEventCallback } from "./GetEventCallback";
import { GetMediaInfo } from "./GetMediaInfo";
import { GetMediaProducingJob } from "./GetMediaProducingJob";
import { GetTemplate } from "./GetTemplate";
import { GetTemplateParams } from "./GetTemplateParams";
import { ListBatchMediaProducingJobs } from "./ListBatchMediaProducingJobs";
import { ListMediaBasicInfos } from "./ListMediaBasicInfos";
import { ListMediaProducingJobs } from "./ListMediaProducingJobs";
import { ListTemplates } from "./ListTemplates";
import { RegisterMediaInfo } from "./RegisterMediaInfo";
import { SetEventCallback } from "./SetEventCallback";
import { SubmitBatchMediaProducingJob } from "./SubmitBatchMediaProducingJob";
import { SubmitMediaProducingJob } from "./SubmitMediaProducingJob";
import { UpdateEditingProject } from "./UpdateEditingProject";
import { UpdateMediaInfo } from "./UpdateMediaInfo";
import { UpdateTemplate } from "./UpdateTemplate";

/** Every operation, by the name that x-acs-action carries. */
export const ACTIONS: ReadonlyMap<string, Action> = new Map(
  Object.entries({
    AddTemplate,
    BatchGetMediaInfos,
    CreateEditingProject,
    DeleteMediaInfos,
    DeleteTemplate,
    GetBatchMediaProducingJob,
    GetEditingProject,
    GetEventCallback,
    GetMediaInfo,
    GetMediaProducingJob,
    GetTemplate,
    GetTemplateParams,
    ListBatchMediaProducingJobs,
    ListMediaBasicInfos,
    ListMediaProducingJobs,
    ListTemplates,
    RegisterMediaInfo,
    SetEventCallback,
    SubmitBatchMediaProducingJob,
    SubmitMediaProducingJob,
    UpdateEditingProject,
    UpdateMediaInfo,
    UpdateTemplate,
  }),
);
