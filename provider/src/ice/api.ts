import type { IceJob, UnreadableEntry } from "./iceJob";

export type { IceJob, UnreadableEntry };

/**
 * The ICE operations this package calls, in our own types: the port between the lifecycle and the wire.
 * Every call takes a signal and rejects with an `IceError`, or with the signal's reason when it aborts.
 *
 * @see https://help.aliyun.com/document_detail/197853.htm SubmitMediaProducingJob
 * @see https://help.aliyun.com/document_detail/197854.html GetMediaProducingJob
 */
export interface IceApi {
  submitMediaProducingJob(
    request: SubmitRequest,
    signal: AbortSignal,
    tries?: SubmitTries,
  ): Promise<SubmitReply>;
  getMediaProducingJob(jobId: string, signal: AbortSignal): Promise<IceJob>;
  listMediaProducingJobs(query: ListQuery, signal: AbortSignal): Promise<JobPage>;
  getMediaInfo(query: MediaQuery, signal: AbortSignal): Promise<IceMedia>;
  deleteMediaInfos(request: DeleteRequest, signal: AbortSignal): Promise<DeleteReply>;
  updateMediaInfo(request: MediaUpdate, signal: AbortSignal): Promise<void>;
  updateEditingProject(request: ProjectUpdate, signal: AbortSignal): Promise<void>;
  /** Any other operation: the neighbours of a render have their own files in ice/siblings/. */
  call<T>(call: IceCall<T>, signal: AbortSignal): Promise<T>;
}

/** One operation with what it sends, and how its reply is read. */
export interface IceCall<T> {
  readonly operation: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  /** Long texts. */
  readonly body?: Readonly<Record<string, string | undefined>>;
  /** Whether a second one does no more than the first: else it is tried again only where ICE has surely not done it. */
  readonly isRepeatable: boolean;
  /** @throws IceError where what is needed can't be read */
  readonly read: (body: unknown) => T;
}

/** Told of each try to submit, in turn. */
export interface SubmitTries {
  /** The request goes out: from now on ICE may have the job, unless it refuses it. */
  readonly onSent: () => void;
  /** ICE has not taken the job of the last try, for a reason that passes. */
  readonly onRefused: () => void;
}

/** What SubmitMediaProducingJob takes; every document is the text that is sent. */
export interface SubmitRequest {
  readonly clientToken: string;
  readonly timeline?: string;
  readonly templateId?: string;
  readonly clipsParam?: string;
  readonly projectId?: string;
  readonly outputMediaConfig: string;
  readonly outputMediaTarget: string;
  readonly editingProduceConfig?: string;
  readonly mediaMetadata?: string;
  readonly projectMetadata?: string;
  readonly source?: string;
  readonly userData?: string;
}

export interface SubmitReply {
  readonly jobId: string;
  readonly projectId?: string;
  readonly mediaId?: string;
  readonly vodMediaId?: string;
  /** ICE's own time when it answered, milliseconds since 1970, where the reply says it. */
  readonly serverTimeMs?: number;
}

export interface ListQuery {
  readonly startTime: string;
  /** At most 30 days after the start. @default now */
  readonly endTime?: string;
  readonly maxResults: number;
  /** @default "CreationTime:Desc" */
  readonly sortBy?: "CreationTime:Asc" | "CreationTime:Desc";
  readonly nextToken?: string;
}

export interface JobPage {
  readonly jobs: readonly IceJob[];
  readonly nextToken?: string;
  /** What could not be read, one each: a job without its id, or a part of the reply. */
  readonly unreadable?: readonly UnreadableEntry[];
}

/** By media id, or by the address it was registered under. */
export type MediaQuery = { readonly mediaId: string } | { readonly inputUrl: string };

export interface IceMedia {
  readonly mediaId?: string;
  readonly inputUrl?: string;
  readonly status?: string;
  /** When its file was made. */
  readonly fileCreateTime?: string;
  /** The file itself; absent while ICE has not looked into it. */
  readonly file?: MediaFile;
}

/** A media's file. ICE writes every number as text. */
export interface MediaFile {
  readonly region?: string;
  readonly durationSeconds?: MediaNumber;
  readonly widthPixels?: MediaNumber;
  readonly heightPixels?: MediaNumber;
  readonly bitrateKbps?: MediaNumber;
  readonly sizeBytes?: MediaNumber;
  /** How many there are; absent where ICE tells of no streams at all. */
  readonly videoStreams?: number;
  readonly audioStreams?: number;
}

/** A text that is no number is not dropped: who needs the number must know that it can't be read. */
export type MediaNumber = number | "unreadable";

export interface DeleteRequest {
  readonly mediaIds: readonly string[];
  readonly deletePhysicalFiles: boolean;
}

/** Partial failure is told only here: media not permitted, and media that could not be fetched. */
export interface DeleteReply {
  readonly forbidden: readonly string[];
  readonly ignored: readonly string[];
}

export interface MediaUpdate {
  readonly mediaId: string;
  readonly title?: string;
  readonly description?: string;
  readonly mediaTags?: string;
  readonly coverUrl?: string;
  readonly category?: string;
  readonly cateId?: string;
  readonly businessType?: string;
}

export interface ProjectUpdate {
  readonly projectId: string;
  readonly title?: string;
  readonly description?: string;
  readonly coverUrl?: string;
}
