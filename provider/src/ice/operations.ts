import { definedFields } from "../base/definedFields";
import type { IceApi, SubmitTries } from "./api";
import type { Fields } from "./placeTexts";
import { wire } from "./wire";

/** Sends one request; the reply has `headers` and `body`. */
export type CallIce = (
  operation: string,
  sent: { readonly query?: Fields | undefined; readonly body?: Fields | undefined },
  signal: AbortSignal,
  tries?: SubmitTries,
) => Promise<Record<string, unknown>>;

/** What each operation sends, in ICE's letters, and how its reply is read. */
export function operationsOver(call: CallIce): IceApi {
  return {
    async submitMediaProducingJob(request, signal, tries) {
      const query = {
        ClientToken: request.clientToken,
        TemplateId: request.templateId,
        ClipsParam: request.clipsParam,
        ProjectId: request.projectId,
        OutputMediaConfig: request.outputMediaConfig,
        OutputMediaTarget: request.outputMediaTarget,
        EditingProduceConfig: request.editingProduceConfig,
        MediaMetadata: request.mediaMetadata,
        ProjectMetadata: request.projectMetadata,
        Source: request.source,
        UserData: request.userData,
      };
      const body = request.timeline === undefined ? undefined : { Timeline: request.timeline };
      const reply = await call("SubmitMediaProducingJob", { query, body }, signal, tries);
      return definedFields({
        ...wire.submitReply(reply["body"]),
        serverTimeMs: serverTimeMs(reply["headers"]),
      });
    },
    async getMediaProducingJob(jobId, signal) {
      const reply = await call("GetMediaProducingJob", { query: { JobId: jobId } }, signal);
      return wire.job(reply["body"], jobId);
    },
    async listMediaProducingJobs({ startTime, endTime, maxResults, nextToken, sortBy }, signal) {
      const query = {
        StartTime: startTime,
        EndTime: endTime,
        MaxResults: String(maxResults),
        NextToken: nextToken,
        SortBy: sortBy,
      };
      return wire.jobPage((await call("ListMediaProducingJobs", { query }, signal))["body"]);
    },
    async getMediaInfo(query, signal) {
      const fields = "mediaId" in query ? { MediaId: query.mediaId } : { InputURL: query.inputUrl };
      return wire.media((await call("GetMediaInfo", { query: fields }, signal))["body"], fields.MediaId);
    },
    async deleteMediaInfos({ mediaIds, deletePhysicalFiles }, signal) {
      const query = { MediaIds: mediaIds.join(","), DeletePhysicalFiles: String(deletePhysicalFiles) };
      return wire.deleteReply((await call("DeleteMediaInfos", { query }, signal))["body"]);
    },
    async updateMediaInfo(update, signal) {
      const query = {
        MediaId: update.mediaId,
        Title: update.title,
        Description: update.description,
        MediaTags: update.mediaTags,
        CoverURL: update.coverUrl,
        Category: update.category,
        CateId: update.cateId,
        BusinessType: update.businessType,
      };
      await call("UpdateMediaInfo", { query }, signal);
    },
    async updateEditingProject({ projectId, title, description, coverUrl }, signal) {
      const query = { ProjectId: projectId, Title: title, Description: description, CoverURL: coverUrl };
      await call("UpdateEditingProject", { query }, signal);
    },
    async call({ operation, query, body, read }, signal) {
      return read((await call(operation, { query, body }, signal))["body"]);
    },
  };
}

function serverTimeMs(headers: unknown): number | undefined {
  if (typeof headers !== "object" || headers === null || !("date" in headers)) return undefined;
  const time = Date.parse(String(headers.date));
  return Number.isNaN(time) ? undefined : time;
}
