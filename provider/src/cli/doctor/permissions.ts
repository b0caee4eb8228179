import type { Fields } from "../../ice/placeTexts";

export interface Permission {
  /** A call that asks for nothing that is there: it costs nothing and changes nothing, allowed or not. */
  readonly query: Fields;
  /** What it is good for, where renders go on without it; undefined where nothing works without it. */
  readonly without?: string;
}

/** An id of the length of ICE's, that stands for nothing. */
const nothing = "00000000000000000000000000000000";

/**
 * The RAM actions that renders, sets, materials, templates and batches ask for, and how to find out about each. A submit without a
 * film and an output is refused for that, after the permission was looked at.
 */
export const permissions = {
  SubmitMediaProducingJob: { query: {} },
  GetMediaProducingJob: { query: { JobId: nothing } },
  ListMediaProducingJobs: {
    query: { MaxResults: "1" },
    without: "only the ClientToken finds the job of an earlier run, and each render is looked at by itself",
  },
  GetMediaInfo: {
    query: { MediaId: nothing },
    without: "whether an earlier film is still there can't be told, and it is taken as there",
  },
  DeleteMediaInfos: {
    query: { MediaIds: nothing, DeletePhysicalFiles: "false" },
    without: 'deletionPolicy "delete" fails',
  },
  UpdateMediaInfo: {
    query: { MediaId: nothing },
    without: "a changed mediaMetadata waits for the next render",
  },
  UpdateEditingProject: {
    query: { ProjectId: nothing },
    without: "a changed projectMetadata waits for the next render",
  },
  BatchGetMediaInfos: { query: { MediaIds: nothing }, without: "each MediaInfo is waited for by itself" },
  RegisterMediaInfo: { query: {}, without: "a MediaInfo can't be made" },
  GetTemplate: { query: { TemplateId: nothing }, without: "a Template can't be made or read" },
  UpdateTemplate: { query: { TemplateId: nothing }, without: "a Template can't be changed" },
  DeleteTemplate: { query: { TemplateIds: nothing }, without: "a Template can't be removed" },
  ListTemplates: { query: { PageSize: "1" }, without: "a Template whose reply was lost is not found again" },
  SubmitBatchMediaProducingJob: { query: {}, without: "a BatchMediaProducingJob can't be made" },
  GetBatchMediaProducingJob: {
    query: { JobId: nothing },
    without: "a BatchMediaProducingJob can't be waited for",
  },
  ListBatchMediaProducingJobs: {
    query: { MaxResults: "1" },
    without: "a batch whose reply was lost is not found again",
  },
} as const satisfies Readonly<Record<string, Permission>>;
