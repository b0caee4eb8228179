import type { JsonObject } from "../json";
import { expectRules } from "./expectRules";
import type { Failure } from "./failure";
import { limits, type OutputMediaTarget } from "./limits";
import { parseOssAddress } from "./ossAddress";
import type { ReadArgs } from "./readArgs";

export interface RuleContext {
  readonly args: ReadArgs;
  /** Whether an argument was given at all: one that could not be read, or is not known yet, counts. */
  readonly isGiven: (name: string) => boolean;
  readonly region: string | undefined;
}

/** What is wrong between arguments, and inside the output's configuration (in the API's letters already). */
export function brokenRules({ args, isGiven, region }: RuleContext): Failure[] {
  const { outputMediaConfig, outputMediaTarget } = args;
  const target = isGiven("outputMediaTarget") ? outputMediaTarget : "oss-object";
  return [
    ...oneFilm(isGiven),
    ...(isGiven("outputMediaConfig") ? [] : [{ path: "outputMediaConfig", problem: "is required" }]),
    ...(outputMediaConfig === undefined ? [] : outputRules(outputMediaConfig, target, region)),
    ...(args.expect === undefined ? [] : expectRules(args.expect, target)),
  ];
}

function oneFilm(isGiven: RuleContext["isGiven"]): Failure[] {
  const only = "exactly one of timeline, templateId (with clipsParam) and projectId";
  const given = ["timeline", "templateId", "projectId"].filter(isGiven);
  if (given.length > 1) return [{ path: given.join(" and "), problem: `exclude each other; keep ${only}` }];
  if (isGiven("templateId") && !isGiven("clipsParam")) {
    return [{ path: "clipsParam", problem: "is required with templateId; {} takes the template's defaults" }];
  }
  if (isGiven("clipsParam") && !isGiven("templateId")) {
    return [{ path: "templateId", problem: "is required with clipsParam" }];
  }
  return given.length === 0 ? [{ path: "timeline", problem: `is missing; give ${only}` }] : [];
}

function outputRules(
  output: JsonObject,
  target: OutputMediaTarget | undefined,
  region: string | undefined,
): Failure[] {
  const failures = [
    ...sizeRules(output),
    ...positive(output, "Bitrate", "bitrate"),
    ...positive(output, "MaxDuration", "maxDuration"),
  ];
  const require = (key: string, name: string) => {
    const value = output[key];
    const path = `outputMediaConfig.${name}`;
    if (value === undefined)
      failures.push({ path, problem: `is required when outputMediaTarget is "${target ?? ""}"` });
    else if (typeof value !== "string" || value === "")
      failures.push({ path, problem: "must be text", value });
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
    if (fileName !== undefined && !/\.[a-z0-9]+$/iu.test(fileName)) {
      failures.push({
        path: "outputMediaConfig.fileName",
        problem: "must end in an extension such as .mp4",
        value: fileName,
      });
    }
  } else if (target === "S3") {
    require("Endpoint", "endpoint");
    require("Bucket", "bucket");
    require("ObjectKey", "objectKey");
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
  if (region !== undefined && address.region !== region) {
    return [
      {
        path,
        problem: `must be in a bucket of the job's region ${region}, not of ${address.region}`,
        value: mediaUrl,
      },
    ];
  }
  return [];
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
