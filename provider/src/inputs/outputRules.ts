import type { JsonObject } from "../base/json";
import { limits, type OutputMediaTarget } from "../base/limits";
import { parseOssAddress } from "../base/ossAddress";
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
  if (region !== undefined && address.region !== region) {
    const problem = `must be in a bucket of the job's region ${region}, not of ${address.region}`;
    failures.push({ path, problem, value: mediaUrl });
  }
  return [...failures, ...extensionRules("mediaUrl", mediaUrl.replace(/[?#].*$/su, ""))];
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
export function outputWarnings(written: JsonObject): Failure[] {
  const output = setFields(written);
  const isWebm = [output["MediaURL"], output["FileName"], output["ObjectKey"]].some(
    (address) => typeof address === "string" && address.toLowerCase().endsWith(".webm"),
  );
  return videoWarnings(output["Video"], isWebm);
}
