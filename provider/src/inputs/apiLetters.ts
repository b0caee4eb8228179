import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../base/json";

/** The keys of a nested configuration that this version knows, in the API's letters. */
export const knownKeys = {
  outputMediaConfig: [
    "MediaURL",
    "StorageLocation",
    "FileName",
    "Width",
    "Height",
    "Bitrate",
    "MaxDuration",
    "Video",
    "Audio",
    "ProduceTemplateId",
    "VodTemplateGroupId",
    "Endpoint",
    "Bucket",
    "ObjectKey",
    "AccessKeyId",
    "AccessKeySecret",
    "SecurityToken",
  ],
  editingProduceConfig: [
    "AutoRegisterInputVodMedia",
    "OutputWebmTransparentChannel",
    "CoverConfig",
    "MaxBitrate",
    "KeepOriginMaxBitrate",
    "AudioChannelCopy",
    "PipelineId",
  ],
  mediaMetadata: [
    "Title",
    "Description",
    "Tags",
    "CoverURL",
    "Category",
    "CateId",
    "BusinessType",
    "UserData",
  ],
  projectMetadata: ["Title", "Description", "CoverURL", "Tags"],
} as const;

/**
 * A camelCase configuration in the API's own letters: mediaUrl becomes MediaURL, width becomes Width. Keys already in
 * the API's letters stay.
 */
export function toApiLetters(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [apiKey(key), nested(field)]));
}

/** One key in the API's letters. */
export function apiKey(key: string): string {
  const capitalised = key.charAt(0).toUpperCase() + key.slice(1);
  return capitalised.endsWith("Url") ? `${capitalised.slice(0, -3)}URL` : capitalised;
}

function nested(value: Json): Json {
  if (isJsonArray(value)) return value.map((item: Json) => nested(item));
  return isJsonObject(value) ? toApiLetters(value) : value;
}
