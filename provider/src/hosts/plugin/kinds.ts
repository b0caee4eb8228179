import { argumentTable } from "../../inputs/argumentTable";
import { templateHash } from "../../inputs/templateHash";
import { holdsUnknown } from "../../inputs/unknowns";
import { jobOutputNames } from "../../job/state/jobOutputs";
import { mediaBatch } from "../../lifecycle/batch/mediaBatch";
import { mediaProducingJobGate } from "../../lifecycle/gate/mediaProducingJobGate";
import { mediaInfo } from "../../lifecycle/mediaInfo/mediaInfo";
import { mediaProducingJob } from "../../lifecycle/mediaProducingJob";
import type { Props } from "../../lifecycle/props";
import { mediaProducingJobSet } from "../../lifecycle/set/mediaProducingJobSet";
import { template } from "../../lifecycle/template/template";
import type { MediaProducingJobSetArgs } from "../../program/args/mediaProducingJobSet";
import type { BatchMediaProducingJobArgs, MediaInfoArgs, TemplateArgs } from "../../program/args/siblings";
import type { BatchMediaProducingJob } from "../../program/batchMediaProducingJob";
import type { MediaInfo } from "../../program/mediaInfo";
import type { MediaProducingJobGate, MediaProducingJobGateArgs } from "../../program/mediaProducingJobGate";
import type { MediaProducingJobSet } from "../../program/mediaProducingJobSet";
import type { Template } from "../../program/templateResource";
import { isUnmet } from "./finishedFilms";
import { answersOf, type KindRow, pick } from "./kindRow";

/** What ICE decides where the program does not is an argument, and an answer all the same. */
const decidedByIce = { job: ["projectId"], media: ["mediaType"], template: ["name", "type"] };

const jobAnswers: readonly string[] = [
  ...jobOutputNames.filter((name) => !(name in argumentTable)),
  "unmetExpectations",
  ...decidedByIce.job,
];

const batchAnswers = answersOf<BatchMediaProducingJob, BatchMediaProducingJobArgs>({
  jobId: true,
  status: true,
  films: true,
  succeeded: true,
  failed: true,
  createTime: true,
  completeTime: true,
});

const mediaAnswers = answersOf<MediaInfo, MediaInfoArgs>({
  mediaId: true,
  status: true,
  duration: true,
  width: true,
  height: true,
  fileSize: true,
  createTime: true,
}).concat(decidedByIce.media);

/**
 * One row a resource. The schema takes arguments and outputs of a row from the types of the class of that name: see
 * scripts/generate/pluginSchema.mts.
 */
export const kinds: Readonly<Record<string, KindRow>> = {
  MediaProducingJob: {
    verbs: mediaProducingJob,
    answers: jobAnswers,
    // A render that has succeeded, as expected, stays as it is; of any other nobody knows how it goes on.
    keeps: (outputs) => (outputs["status"] === "Success" && !isUnmet(outputs) ? jobAnswers : []),
    argumentsIn: ({ region, mediaUrl, timeline }: Props) => ({
      region,
      ...(timeline !== undefined && { timeline }),
      ...(mediaUrl !== undefined && { outputMediaConfig: { mediaUrl } }),
    }),
  },
  MediaProducingJobGate: {
    verbs: mediaProducingJobGate,
    answers: answersOf<MediaProducingJobGate, MediaProducingJobGateArgs>({ results: true }),
    keeps: () => [],
    argumentsIn: (outputs) => pick(outputs, ["jobIds", "region"]),
  },
  MediaProducingJobSet: {
    verbs: mediaProducingJobSet,
    answers: answersOf<MediaProducingJobSet, MediaProducingJobSetArgs>({ results: true, mediaUrls: true }),
    keeps: () => [],
    argumentsIn: (outputs) => pick(outputs, ["region"]),
  },
  MediaInfo: {
    verbs: mediaInfo,
    answers: mediaAnswers,
    keeps: ({ status }) => (status === "Normal" ? mediaAnswers : ["mediaId"]),
    argumentsIn: (outputs) => pick(outputs, ["inputUrl", "mediaType", "region"]),
  },
  Template: {
    verbs: template,
    answers: answersOf<Template, TemplateArgs>({
      templateId: true,
      parameters: true,
      clipsParam: true,
      status: true,
      configHash: true,
      modifiedTime: true,
    }).concat(decidedByIce.template),
    keeps: () => ["templateId", ...decidedByIce.template],
    foretells: ({ config }) => (holdsUnknown(config) ? {} : { configHash: templateHash(config) }),
    argumentsIn: (outputs) => pick(outputs, ["name", "type", "config", "region"]),
  },
  BatchMediaProducingJob: {
    verbs: mediaBatch,
    answers: batchAnswers,
    keeps: ({ status }) => (status === "Finished" ? batchAnswers : ["jobId"]),
    argumentsIn: (outputs) => pick(outputs, ["region"]),
  },
};

export const tokenPrefix = "alicloud-ice:index:";
