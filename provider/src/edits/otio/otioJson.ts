import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../base/json";
import { UnreadableEdit } from "../model/unreadableEdit";
import { decimal, type Fraction, over, zero } from "../time/fraction";
import { frameRateOf } from "../time/frameRate";

/** Names of OTIO's first years. */
const olderNames: Readonly<Record<string, string>> = {
  Sequence: "Track",
  Filler: "Gap",
  SerializeableCollection: "SerializableCollection",
};

/** A schema's name without its version: "Clip" of "Clip.2". */
export function schemaOf(node: Json | undefined): string {
  const written = isJsonObject(node) ? node["OTIO_SCHEMA"] : undefined;
  if (typeof written !== "string") return "";
  const known = knownNames.get(written);
  if (known !== undefined) return known;
  const plain = written.replace(/\.\d+$/u, "");
  const name = olderNames[plain] ?? plain;
  if (knownNames.size < 1000) knownNames.set(written, name);
  return name;
}

const knownNames = new Map<string, string>();

export const nameOf = (node: JsonObject, otherwise: string): string =>
  typeof node["name"] === "string" && node["name"] !== "" ? node["name"] : otherwise;

export function childrenOf(node: JsonObject, key = "children"): readonly JsonObject[] {
  const children = node[key];
  return isJsonArray(children) ? children.filter(isJsonObject) : [];
}

export function objectAt(node: JsonObject, key: string): JsonObject | undefined {
  const value = node[key];
  return isJsonObject(value) ? value : undefined;
}

export interface Range {
  readonly start: Fraction;
  readonly seconds: Fraction;
  readonly rate: Fraction;
}

/** A TimeRange in seconds. @throws UnreadableEdit with the path of what is none */
export function rangeAt(node: JsonObject, key: string, path: string): Range | undefined {
  const range = objectAt(node, key);
  if (range === undefined) return undefined;
  const start = timeAt(range, "start_time", `${path}.${key}`) ?? { seconds: zero, rate: undefined };
  const length = timeAt(range, "duration", `${path}.${key}`);
  if (length?.rate === undefined) throw new UnreadableEdit(`${path}.${key} has no duration.`);
  return { start: start.seconds, seconds: length.seconds, rate: length.rate };
}

interface Time {
  readonly seconds: Fraction;
  readonly rate: Fraction | undefined;
}

/** A RationalTime in seconds. */
export function timeAt(node: JsonObject, key: string, path: string): Time | undefined {
  const time = objectAt(node, key);
  if (time === undefined) return undefined;
  const [value, rate] = [time["value"], time["rate"]];
  if (typeof value !== "number" || typeof rate !== "number" || rate <= 0)
    throw new UnreadableEdit(`${path}.${key} is no time: it needs a value and a rate above 0.`);
  const frames = rateOf(rate);
  return { seconds: over(decimal(value), frames), rate: frames };
}

const rates = new Map<number, Fraction>();

function rateOf(written: number): Fraction {
  const known = rates.get(written);
  if (known !== undefined) return known;
  const rate = frameRateOf(decimal(written));
  if (rates.size < 1000) rates.set(written, rate);
  return rate;
}
