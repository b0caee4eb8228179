import type Credential from "@alicloud/credentials";
import { present } from "../present";
import { unlessAborted } from "../unlessAborted";
import type { IceApi, SubmitTries } from "./api";
import { isRefusal } from "./errors";
import { toCredentialError } from "./toCredentialError";
import { toIceError } from "./toIceError";
import type { Fields, SendCall } from "./vendorClient";
import { wire } from "./wire";

/** Where ICE answers, and as whom we call it. */
export interface IceClientOptions {
  readonly host: string;
  readonly protocol: "https" | "http";
  readonly regionId: string;
  /** Asked once, and again after the credentials went stale. */
  readonly credential: () => Credential | Promise<Credential>;
  /** What to tell a user whose credentials can't be resolved: a sentence without its full stop. */
  readonly missingCredentials: string;
  readonly userAgent: string;
  /** How long one request may take, in milliseconds. @default 15000 */
  readonly callTimeoutMs?: number;
}

export interface IceClient extends IceApi {
  /** Forgets the credentials, so that the next call resolves them anew. */
  renewCredentials(): void;
}

const defaultCallTimeoutMs = 15_000;

/** ICE over the vendor's client: one request per call, nothing retried. */
export function createIceClient(options: IceClientOptions): IceClient {
  let connection: Promise<SendCall> | undefined;
  const { callTimeoutMs = defaultCallTimeoutMs } = options;

  const signedIn = async (operation: string, signal: AbortSignal) => {
    let current = connection;
    try {
      current = connection ??= connect(options);
      return await unlessAborted(current, signal);
    } catch (thrown) {
      signal.throwIfAborted();
      // A credential chain that failed once stays failed: the next call builds a new one.
      if (connection === current) connection = undefined;
      throw toCredentialError(operation, thrown, options.missingCredentials);
    }
  };

  const call = async (
    operation: string,
    query: Fields,
    body: Fields | undefined,
    signal: AbortSignal,
    tries?: SubmitTries,
  ) => {
    signal.throwIfAborted();
    const send = await signedIn(operation, signal);
    tries?.onSent();
    try {
      // The request itself ends by its own timeout.
      return await unlessAborted(send({ operation, query, body, timeoutMs: callTimeoutMs }), signal);
    } catch (thrown) {
      signal.throwIfAborted();
      const error = toIceError(operation, thrown);
      if (isRefusal(error)) tries?.onRefused();
      throw error;
    }
  };

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
      const reply = await call("SubmitMediaProducingJob", query, body, signal, tries);
      return present({ ...wire.submitReply(reply["body"]), serverTimeMs: serverTimeMs(reply["headers"]) });
    },
    async getMediaProducingJob(jobId, signal) {
      return wire.job((await call("GetMediaProducingJob", { JobId: jobId }, undefined, signal))["body"]);
    },
    async listMediaProducingJobs({ startTime, endTime, maxResults, nextToken, sortBy }, signal) {
      const query = {
        StartTime: startTime,
        EndTime: endTime,
        MaxResults: String(maxResults),
        NextToken: nextToken,
        SortBy: sortBy,
      };
      return wire.jobPage((await call("ListMediaProducingJobs", query, undefined, signal))["body"]);
    },
    async getMediaInfo(query, signal) {
      const fields = "mediaId" in query ? { MediaId: query.mediaId } : { InputURL: query.inputUrl };
      return wire.media((await call("GetMediaInfo", fields, undefined, signal))["body"]);
    },
    async deleteMediaInfos({ mediaIds, deletePhysicalFiles }, signal) {
      const query = { MediaIds: mediaIds.join(","), DeletePhysicalFiles: String(deletePhysicalFiles) };
      return wire.deleteReply((await call("DeleteMediaInfos", query, undefined, signal))["body"]);
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
      await call("UpdateMediaInfo", query, undefined, signal);
    },
    async updateEditingProject({ projectId, title, description, coverUrl }, signal) {
      const query = { ProjectId: projectId, Title: title, Description: description, CoverURL: coverUrl };
      await call("UpdateEditingProject", query, undefined, signal);
    },
    renewCredentials() {
      connection = undefined;
    },
  };
}

/** Signs in once, before the first call: a chain that several calls ask at once, before that, fails some of them. */
async function connect({ credential, ...options }: IceClientOptions): Promise<SendCall> {
  const resolved = await credential();
  await resolved.getCredential();
  // Loaded only when something is called: it takes as long as all the rest.
  const { connectVendor } = await import("./vendorClient.js");
  return connectVendor(resolved, options);
}

function serverTimeMs(headers: unknown): number | undefined {
  if (typeof headers !== "object" || headers === null || !("date" in headers)) return undefined;
  const time = Date.parse(String(headers.date));
  return Number.isNaN(time) ? undefined : time;
}
