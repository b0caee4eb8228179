import { isJsonObject, type Json, type JsonObject } from "../base/json";
import { didYouMean } from "./didYouMean";
import type { Failure } from "./failure";
import { setFields } from "./setFields";

const path = "outputMediaConfig.video";

/** What is wrong inside Video: ICE's pages give the ranges. Numbers are read as text, too. */
export function videoRules(video: Json | undefined): Failure[] {
  if (video === undefined) return [];
  if (!isJsonObject(video)) return [{ path, problem: "must be an object", value: video }];
  const { Crf: crf, Fps: fps } = setFields(video);
  const crfNumber = numberOf(crf);
  const fpsNumber = numberOf(fps);
  return [
    ...(crf === undefined || (crfNumber !== undefined && crfNumber >= 0 && crfNumber <= 51)
      ? []
      : [{ path: `${path}.crf`, problem: "must be a number from 0 to 51", value: crf }]),
    ...(fps === undefined || (fpsNumber !== undefined && fpsNumber > 0)
      ? []
      : [{ path: `${path}.fps`, problem: "must be a number above 0", value: fps }]),
  ];
}

/** What is doubtful inside Video, and passed on. */
export function videoWarnings(video: Json | undefined, isWebm: boolean): Failure[] {
  if (!isJsonObject(video)) return [];
  const fields = setFields(video);
  return [
    ...codecWarnings(fields, isWebm),
    ...rateWarning(numberOf(fields["Fps"])),
    ...wordWarning(fields, "Preset", presets),
    ...wordWarning(fields, "Profile", isHevc(fields["Codec"]) ? ["main"] : profiles),
    ...unknownKeys(fields),
  ];
}

function codecWarnings({ Codec: codec }: JsonObject, isWebm: boolean): Failure[] {
  if (codec === undefined) return [];
  const place = `${path}.codec`;
  if (typeof codec !== "string" || !knownCodec.test(codec)) {
    const problem = "is no codec that ICE's pages name; they name H.264 and H.265";
    return [{ path: place, problem, value: codec }];
  }
  return isWebm ? [{ path: place, problem: "does not go into a .webm, which holds VP9", value: codec }] : [];
}

function rateWarning(fps: number | undefined): Failure[] {
  if (fps === undefined || fps <= 0 || (fps >= 1 && fps <= 60)) return [];
  return [{ path: `${path}.fps`, problem: "is usually from 1 to 60", value: fps }];
}

function wordWarning(fields: JsonObject, key: string, words: readonly string[]): Failure[] {
  const value = fields[key];
  if (value === undefined || (typeof value === "string" && words.includes(value.toLowerCase()))) return [];
  const problem = `is usually ${words.join(", ")}`;
  return [{ path: `${path}.${key.toLowerCase()}`, problem, value }];
}

/** What is asked for by a name that ICE does not know is silently not done. */
function unknownKeys(fields: JsonObject): Failure[] {
  return Object.keys(fields)
    .filter((key) => !knownKeys.includes(key))
    .map((key) => ({
      path: `${path}.${key}`,
      problem: `is not a key this version knows${didYouMean(key, knownKeys)}; it is passed on to ICE as it is`,
      isUnknownKey: true,
    }));
}

function numberOf(value: Json | undefined): number | undefined {
  if (typeof value === "string" && /^\d+(?:\.\d+)?$/u.test(value)) return Number(value);
  return typeof value === "number" ? value : undefined;
}

const knownCodec = /^(?:h\.?26[45]|avc|hevc)$/iu;
const isHevc = (codec: Json | undefined) => typeof codec === "string" && /^(?:h\.?265|hevc)$/iu.test(codec);
const knownKeys: readonly string[] = ["Codec", "Fps", "Profile", "Crf", "Preset"];
const profiles = ["baseline", "main", "high"];
const presets = "ultrafast superfast veryfast faster fast medium slow slower veryslow".split(" ");
