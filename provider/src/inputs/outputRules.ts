import type { Json, JsonObject } from "../base/json";
import { limits, type OutputMediaTarget } from "../base/limits";
import { addressDoubt, type OssAddress, parseOssAddress } from "../base/ossAddress";
import type { Failure } from "./failure";
import { setFields } from "./setFields";
import { videoRules, videoWarnings } from "./videoRules";

/** What is wrong inside the output's configuration, in the API's letters. Programs write null or "" for what is not set. */
export function outputRules(
  written: JsonObject,
  target: OutputMediaTarget | undefined,
  region: string | undefined,
): Failure[] {
  const output = setFields(written);
  const failures = [
    ...sizeRules(output),
    ...positive(output, "Bitrate", "bitrate"),
    ...positive(output, "MaxDuration", "maxDuration"),
    ...videoRules(output["Video"]),
  ];
  const require = (key: string, name: string) => {
    const value = output[key];
    const path = `outputMediaConfig.${name}`;
    if (value === undefined)
      failures.push({ path, problem: `is required when outputMediaTarget is "${target ?? ""}"` });
    else if (typeof value !== "string") failures.push({ path, problem: "must be text", value });
    else return value;
    return undefined;
  };

  if (target === "vod-media") {
    const location = require("StorageLocation", "storageLocation");
    if (location?.includes("://")) {
      failures.push({
        path: "outputMediaConfig.storageLocation",
        problem: "must be written without http://",
        value: location,
      });
    }
    const fileName = require("FileName", "fileName");
    if (fileName !== undefined) failures.push(...extensionRules("fileName", fileName));
  } else if (target === "S3") {
    require("Endpoint", "endpoint");
    require("Bucket", "bucket");
    const objectKey = require("ObjectKey", "objectKey");
    if (objectKey !== undefined) failures.push(...extensionRules("objectKey", objectKey));
    require("AccessKeyId", "accessKeyId");
    require("AccessKeySecret", "accessKeySecret");
  } else if (target === "oss-object") {
    const mediaUrl = require("MediaURL", "mediaUrl");
    if (mediaUrl !== undefined) failures.push(...addressRules(mediaUrl, region));
  }
  return failures;
}

function addressRules(mediaUrl: string, region: string | undefined): Failure[] {
  const path = "outputMediaConfig.mediaUrl";
  const address = parseOssAddress(mediaUrl);
  if (address === undefined) {
    const problem =
      "must be an OSS address, https://<bucket>.oss-<region>.aliyuncs.com/<key> (no CDN, accelerate or oss:// address)";
    return [{ path, problem, value: mediaUrl }];
  }
  const failures: Failure[] = [];
  if (/[?#]/u.test(mediaUrl)) {
    failures.push({
      path,
      problem: "must be the plain address of an object, without a query or a fragment",
      value: mediaUrl,
    });
  }
  return [
    ...failures,
    ...regionRules("mediaUrl", address, mediaUrl, region),
    ...extensionRules("mediaUrl", mediaUrl.replace(/[?#].*$/su, "")),
  ];
}

function regionRules(
  name: string,
  address: OssAddress | undefined,
  value: string | undefined,
  region: string | undefined,
): Failure[] {
  if (region === undefined || address === undefined || value === undefined || address.region === region)
    return [];
  const problem = `must be in a bucket of the job's region ${region}, not of ${address.region}`;
  return [{ path: `outputMediaConfig.${name}`, problem, value }];
}

/** The extension chooses what ICE makes. A name that is nothing else has none. */
function extensionRules(name: string, address: string): Failure[] {
  const extension = /(?<=[^/])\.[^./]*$/u.exec(address)?.[0].toLowerCase();
  const extensions: readonly string[] = limits.outputExtensions;
  if (extension !== undefined && extensions.includes(extension)) return [];
  const problem = `must end in ${extensions.slice(0, -1).join(", ")} or ${extensions.at(-1) ?? ""}, which are all that ICE makes`;
  return [{ path: `outputMediaConfig.${name}`, problem, value: address }];
}

function sizeRules(output: JsonObject): Failure[] {
  const failures: Failure[] = [];
  const { min, max } = limits.sidePixels;
  const side = (key: "Width" | "Height", name: string): number | undefined => {
    const value = output[key];
    if (value === undefined) return undefined;
    if (typeof value === "number" && Number.isInteger(value) && value >= min && value <= max) return value;
    failures.push({
      path: `outputMediaConfig.${name}`,
      problem: `must be a whole number from ${min} to ${max} (pixels)`,
      value,
    });
    return undefined;
  };
  const width = side("Width", "width");
  const height = side("Height", "height");
  if (width !== undefined && height !== undefined && Math.min(width, height) > limits.shortSidePixels.max) {
    const problem = `must have a shorter side of at most ${limits.shortSidePixels.max} pixels`;
    failures.push({ path: "outputMediaConfig", problem, value: `${width}x${height}` });
  }
  return failures;
}

function positive(output: JsonObject, key: string, name: string): Failure[] {
  const value = output[key];
  if (value === undefined || (typeof value === "number" && value > 0)) return [];
  return [{ path: `outputMediaConfig.${name}`, problem: "must be a number above 0", value }];
}

/** Doubtful, and passed on. */
export function outputWarnings(written: JsonObject, region: string | undefined): Failure[] {
  const output = setFields(written);
  const isWebm = [output["MediaURL"], output["FileName"], output["ObjectKey"]].some(
    (address) => typeof address === "string" && address.toLowerCase().endsWith(".webm"),
  );
  return [
    ...placeWarnings(output, region),
    ...["Width", "Height"].flatMap((key) => oddSide(key.toLowerCase(), output[key])),
    ...videoWarnings(output["Video"], isWebm),
  ];
}

/** Where the film goes to, by the fields of each target. */
function placeWarnings(output: JsonObject, region: string | undefined): Failure[] {
  const at = (key: string) => {
    const value = output[key];
    return typeof value === "string" ? value : undefined;
  };
  const [mediaUrl, location, fileName, bucket, objectKey] = placeKeys.map(at);
  const doubts = [
    ["mediaUrl", mediaUrl, mediaUrl && addressDoubt(mediaUrl.replace(/[?#].*$/su, ""))],
    ["storageLocation", location, location && hostDoubt(location)],
    ["fileName", fileName, fileName && nameDoubt(fileName)],
    [
      "bucket",
      bucket,
      bucket && (s3Bucket.test(bucket) ? undefined : "is no name that S3 allows for a bucket"),
    ],
    ["objectKey", objectKey, objectKey && nameDoubt(objectKey)],
  ] as const;
  // No page says that VOD's bucket lies in the job's region, as OSS's does.
  const vodAddress = parseOssAddress(`https://${location ?? ""}/${fileName ?? ""}`);
  return [
    ...regionRules("storageLocation", vodAddress, location, region),
    ...doubts.flatMap(([name, value, problem]) =>
      problem === undefined || problem === "" ? [] : [{ path: `outputMediaConfig.${name}`, problem, value }],
    ),
  ];
}

const placeKeys = ["MediaURL", "StorageLocation", "FileName", "Bucket", "ObjectKey"];
const s3Bucket = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/u;

const hostDoubt = (host: string) =>
  parseOssAddress(`https://${host}/a`)?.key === "a"
    ? undefined
    : "is usually a bucket's host, <bucket>.oss-<region>.aliyuncs.com";

/** A name is odd in the same way wherever it lies. */
const nameDoubt = (name: string) =>
  addressDoubt(`https://any.oss-any.aliyuncs.com/${encodeURIComponent(name)}`);

function oddSide(name: string, side: Json | undefined): Failure[] {
  if (typeof side !== "number" || side % 2 === 0) return [];
  const problem = "is an odd number of pixels, and films of H.264 have even ones";
  return [{ path: `outputMediaConfig.${name}`, problem, value: side }];
}
