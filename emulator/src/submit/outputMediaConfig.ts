import { extname } from "node:path";
import { z } from "zod";
import { encodeKey, isFileKey, objectName, objectUrl, parseObjectUrl } from "../files/objectAddress";
import { IceError } from "../call/iceError";
import { LIMITS } from "../base/limits";
import type { Job } from "../store/job";
import { givenFields } from "./givenFields";
import { videoConfigSchema, videoWish } from "./videoConfig";

const side = z.number().int().min(LIMITS.outputSideMinPixels);

/** OutputMediaConfig by its fields. Unknown keys pass, as ICE documents more than its pages list. */
export const outputMediaFields = z.looseObject({
  MediaURL: z.string().optional(),
  StorageLocation: z.string().optional(),
  FileName: z.string().optional(),
  Width: side.optional(),
  Height: side.optional(),
  Bitrate: z.number().positive().optional(),
  MaxDuration: z.number().positive().optional(),
  Video: videoConfigSchema.optional(),
  Endpoint: z.string().optional(),
  Bucket: z.string().optional(),
  ObjectKey: z.string().optional(),
  AccessKeyId: z.string().optional(),
  AccessKeySecret: z.string().optional(),
});

export const outputMediaConfigSchema = z.preprocess(givenFields, outputMediaFields);

/** EditingProduceConfig. ICE's own samples write its flags as texts. */
export const editingProduceConfigSchema = z.preprocess(
  givenFields,
  z.looseObject({
    OutputWebmTransparentChannel: z
      .union([z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")])
      .optional(),
  }),
);

export type EditingProduceConfig = z.output<typeof editingProduceConfigSchema>;
export type OutputMediaConfig = z.output<typeof outputMediaConfigSchema>;
export type OutputMediaTarget = "oss-object" | "vod-media" | "S3";

/** Where the film goes, by target. Throws InvalidParameter for what ICE refuses at submit. */
export function outputOf(
  config: OutputMediaConfig,
  target: OutputMediaTarget,
  region: string,
): Pick<Job, "mediaUrl" | "output"> {
  const place = target === "S3" ? s3Place(config, region) : ossPlace(addressText(config, target), region);
  const extension = extname(place.output.name).toLowerCase();
  if (!(LIMITS.outputExtensions as readonly string[]).includes(extension)) {
    throw refused("MediaURL", `The file must end in ${LIMITS.outputExtensions.join(", ")}.`);
  }
  if (extension === ".webm" && config.Video?.Codec !== undefined) {
    throw refused("Video.Codec", "A .webm holds neither H.264 nor H.265.");
  }
  return place;
}

/** What the renderer is asked for. */
export function filmOf(config: OutputMediaConfig, produce: EditingProduceConfig = {}): Job["film"] {
  return {
    width: config.Width,
    height: config.Height,
    bitrateKbps: config.Bitrate,
    fps: config.Video?.Fps,
    video: videoWish(config.Video),
    transparent: produce.OutputWebmTransparentChannel,
    maxDurationSeconds: config.MaxDuration,
  };
}

function addressText(config: OutputMediaConfig, target: OutputMediaTarget): { key: string; url: string } {
  if (target === "oss-object") {
    if (config.MediaURL === undefined) throw refused("MediaURL", "It is mandatory for an OSS object.");
    return { key: "MediaURL", url: config.MediaURL };
  }
  const { StorageLocation, FileName } = config;
  if (StorageLocation === undefined) throw refused("StorageLocation", "It is mandatory for VOD media.");
  if (FileName === undefined) throw refused("FileName", "It is mandatory for VOD media.");
  if (/^https?:/i.test(StorageLocation)) throw refused("StorageLocation", "It must not start with http.");
  return { key: "StorageLocation", url: `https://${StorageLocation}/${encodeKey(FileName)}` };
}

function ossPlace(
  { key, url }: { key: string; url: string },
  region: string,
): Pick<Job, "mediaUrl" | "output"> {
  const address = /[?#]/.test(url) ? undefined : parseObjectUrl(url);
  if (address === undefined) {
    throw refused(
      key,
      "It must be https://<bucket>.oss-<region>.aliyuncs.com/<path>, a bucket's own address without a query.",
    );
  }
  if (address.region !== region) throw refused(key, `The bucket is not in the region ${region}.`);
  return {
    mediaUrl: key === "MediaURL" ? url : objectUrl(address),
    output: { folder: "oss", name: objectName(address), region: address.region },
  };
}

function s3Place(config: OutputMediaConfig, region: string): Pick<Job, "mediaUrl" | "output"> {
  const { Endpoint, Bucket, ObjectKey } = config;
  if (Endpoint === undefined) throw refused("Endpoint", "It is mandatory for S3.");
  for (const key of ["AccessKeyId", "AccessKeySecret"] as const) {
    if (config[key] === undefined) throw refused(key, "It is mandatory for S3.");
  }
  if (Bucket === undefined || !BUCKET.test(Bucket)) throw refused("Bucket", "It is mandatory for S3.");
  if (ObjectKey === undefined || !isFileKey(ObjectKey)) {
    throw refused("ObjectKey", "It is mandatory for S3 and must be a plain path.");
  }
  const host = Endpoint.replace(/^https?:\/\//i, "");
  return {
    mediaUrl: `https://${Bucket}.${host}/${ObjectKey}`,
    output: { folder: "s3", name: objectName({ bucket: Bucket, key: ObjectKey }), region },
  };
}

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

function refused(key: string, why: string): IceError {
  return IceError.invalidParameter(`OutputMediaConfig.${key}`, why);
}
