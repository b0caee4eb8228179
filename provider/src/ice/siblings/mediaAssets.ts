import { z } from "zod";
import { type EveryField, definedFields } from "../../base/definedFields";
import type { IceApi } from "../api";
import { id, list, number, text, time, word } from "../replyFields";
import { aboutSame, readEach, readReply } from "../readReply";

/** A registered material as ICE shows it. */
export interface MediaAsset {
  readonly mediaId: string;
  readonly inputUrl?: string;
  readonly mediaType?: string;
  readonly businessType?: string;
  readonly title?: string;
  readonly description?: string;
  readonly mediaTags?: string;
  readonly coverUrl?: string;
  readonly cateId?: string;
  readonly referenceId?: string;
  readonly userData?: string;
  /** Init, Preparing, PrepareFail, Normal. */
  readonly status?: string;
  readonly createTime?: string;
  readonly durationSeconds?: number;
  readonly widthPixels?: number;
  readonly heightPixels?: number;
  readonly sizeBytes?: number;
}

/** What can be said of a material, by ICE's own names. */
export type AssetFields = Readonly<
  Partial<
    Record<
      | "MediaType"
      | "BusinessType"
      | "Title"
      | "Description"
      | "MediaTags"
      | "CoverURL"
      | "CateId"
      | "ReferenceId"
      | "UserData"
      | "RegisterConfig",
      string | undefined
    >
  >
>;

export interface Registration {
  readonly inputUrl: string;
  /** 32 characters. */
  readonly clientToken: string;
  /** Whether what is registered there is deleted for it. */
  readonly isOverwriting: boolean;
  readonly fields: AssetFields;
}

/** Rejects with the Code MediaAlreadyExist where the address is registered. @see RegisterMediaInfo */
export function registerMedia(
  ice: IceApi,
  { inputUrl, clientToken, isOverwriting, fields }: Registration,
  signal: AbortSignal,
): Promise<string> {
  const read = readReply("RegisterMediaInfo", z.object({ MediaId: id }));
  const query = {
    InputURL: inputUrl,
    ClientToken: clientToken,
    Overwrite: isOverwriting ? "true" : undefined,
    ...fields,
  };
  // By its token the second one is the first.
  return ice.call(
    { operation: "RegisterMediaInfo", query, isRepeatable: true, read: (body) => read(body).MediaId },
    signal,
  );
}

/** @see GetMediaInfo */
export function getMediaAsset(
  ice: IceApi,
  by: { readonly mediaId: string } | { readonly inputUrl: string },
  signal: AbortSignal,
): Promise<MediaAsset> {
  const query = "mediaId" in by ? { MediaId: by.mediaId } : { InputURL: by.inputUrl };
  const read = readReply("GetMediaInfo", z.object({ MediaInfo: assetSchema }));
  return ice.call(
    {
      operation: "GetMediaInfo",
      query,
      isRepeatable: true,
      read: (body) => toAsset(aboutSame("GetMediaInfo", read(body).MediaInfo, "MediaId", query.MediaId)),
    },
    signal,
  );
}

/** Up to {@link mostAssetsPerCall} at once; those that ICE does not know are left out. @see BatchGetMediaInfos */
export function getMediaAssets(
  ice: IceApi,
  mediaIds: readonly string[],
  signal: AbortSignal,
): Promise<MediaAsset[]> {
  const query = { MediaIds: mediaIds.join(","), AdditionType: "FileInfo" };
  const read = readReply("BatchGetMediaInfos", z.object({ MediaInfos: list }));
  return ice.call(
    {
      operation: "BatchGetMediaInfos",
      query,
      isRepeatable: true,
      read: (body) => readEach(read(body).MediaInfos, assetSchema).map(toAsset),
    },
    signal,
  );
}

export const mostAssetsPerCall = 20;

/** Tags are replaced, not added to. @see UpdateMediaInfo */
export function updateMediaAsset(
  ice: IceApi,
  mediaId: string,
  fields: AssetFields,
  signal: AbortSignal,
): Promise<void> {
  const query = { MediaId: mediaId, AppendTags: "false", ...fields };
  return ice.call({ operation: "UpdateMediaInfo", query, isRepeatable: true, read: () => undefined }, signal);
}

const assetSchema = z.object({
  MediaId: id,
  MediaBasicInfo: z
    .object({
      InputURL: text,
      MediaType: text,
      BusinessType: text,
      Title: text,
      Description: text,
      MediaTags: text,
      CoverURL: text,
      CateId: text,
      ReferenceId: text,
      UserData: text,
      Status: word,
      CreateTime: time,
    })
    .optional()
    .catch(undefined),
  FileInfoList: list,
});

const fileSchema = z.object({
  FileBasicInfo: z.object({ Duration: number, Width: number, Height: number, FileSize: number }),
});

function toAsset({ MediaId, MediaBasicInfo: basic, FileInfoList }: z.infer<typeof assetSchema>): MediaAsset {
  const file = fileSchema.safeParse(FileInfoList?.[0]).data?.FileBasicInfo;
  return definedFields({
    mediaId: MediaId,
    inputUrl: basic?.InputURL,
    mediaType: basic?.MediaType,
    businessType: basic?.BusinessType,
    title: basic?.Title,
    description: basic?.Description,
    mediaTags: basic?.MediaTags,
    coverUrl: basic?.CoverURL,
    cateId: basic?.CateId,
    referenceId: basic?.ReferenceId,
    userData: basic?.UserData,
    status: basic?.Status,
    createTime: basic?.CreateTime,
    durationSeconds: file?.Duration,
    widthPixels: file?.Width,
    heightPixels: file?.Height,
    sizeBytes: file?.FileSize,
  } satisfies EveryField<MediaAsset>);
}
