import { z } from "zod";
import { batchSubmission, submitBatch } from "../../support/emulatorBatches";
import type { EmulatorClient } from "../../support/emulatorClient";
import { type Call, STILL_TIMELINE, STILL_URL, submission, submitJob } from "../../support/emulatorJobs";

const templateSchema = z.object({ Template: z.object({ TemplateId: z.string() }) });
const mediaSchema = z.object({ MediaId: z.string() });

/** A good call of every operation, which can be made again and again. The still must be there. */
export async function exampleCalls(client: EmulatorClient): Promise<ReadonlyMap<string, Call>> {
  const { JobId, ProjectId } = await submitJob(client);
  const batchId = await submitBatch(client);
  const register: Call = ["RegisterMediaInfo", { InputURL: STILL_URL, Overwrite: "true" }];
  await client.call(...register);
  const addTemplate: Call = ["AddTemplate", { Name: "x", Type: "Timeline" }, { Config: STILL_TIMELINE }];
  const { TemplateId } = templateSchema.parse(await client.call(...addTemplate)).Template;
  const calls: Call[] = [
    addTemplate,
    ["BatchGetMediaInfos", { MediaIds: "none" }],
    ["DeleteTemplate", { TemplateIds: "none" }],
    ["GetTemplateParams", { TemplateId }],
    ["ListMediaBasicInfos", {}],
    ["ListTemplates", {}],
    ["UpdateTemplate", { TemplateId, Name: "y" }],
    ["CreateEditingProject", { Title: "x" }, { Timeline: STILL_TIMELINE }],
    ["DeleteMediaInfos", { MediaIds: mediaSchema.parse(await client.call(...register)).MediaId }],
    ["GetBatchMediaProducingJob", { JobId: batchId }],
    ["GetEditingProject", { ProjectId }],
    ["GetEventCallback", {}],
    ["GetMediaInfo", { InputURL: STILL_URL }],
    ["GetMediaProducingJob", { JobId }],
    ["GetTemplate", { TemplateId }],
    ["ListBatchMediaProducingJobs", {}],
    ["ListMediaProducingJobs", {}],
    register,
    ["SetEventCallback", { CallbackType: "MNS", CallbackQueueName: "ice-callback-x", EventTypeList: "x" }],
    batchSubmission(),
    submission(),
    ["UpdateEditingProject", { ProjectId, Title: "y" }, { Timeline: STILL_TIMELINE }],
    ["UpdateMediaInfo", { InputURL: STILL_URL, Title: "y" }],
  ];
  await client.call(...register);
  return new Map(calls.map((call) => [call[0], call]));
}
