import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../base/json";
import { decimal, type Fraction, over, zero } from "../time/fraction";
import { frameRateOf } from "../time/frameRate";

/** What can't be read of a node: a sentence that goes on from where the node is. */
export class OtioFault extends Error {
  constructor(
    readonly node: JsonObject,
    message: string,
  ) {
    super(message);
  }
}

/** Where a node is below another, such as `timeline.tracks.children[2]`. It is looked for only where it is told. */
export function pathTo(node: JsonObject, from: JsonObject, path: string): string | undefined {
  if (node === from) return path;
  const tracks = objectAt(from, "tracks");
  if (tracks !== undefined) return pathTo(node, tracks, `${path}.tracks`);
  for (const [index, child] of childrenOf(from).entries()) {
    const found = pathTo(node, child, `${path}.children[${String(index)}]`);
    if (found !== undefined) return found;
  }
  return undefined;
}

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

const none: readonly JsonObject[] = [];

export function childrenOf(node: JsonObject, key = "children"): readonly JsonObject[] {
  const children = node[key];
  if (!isJsonArray(children) || children.length === 0) return none;
  return children.every(isJsonObject) ? children : children.filter(isJsonObject);
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

/** A TimeRange in seconds. @param owner the node that a fault is told of */
export function rangeAt(node: JsonObject, key: string, owner = node): Range | undefined {
  const range = objectAt(node, key);
  if (range === undefined) return undefined;
  const start = timeAt(range, "start_time", owner, key)?.seconds ?? zero;
  const length = timeAt(range, "duration", owner, key);
  if (length === undefined) throw new OtioFault(owner, `.${key} has no duration.`);
  return { start, seconds: length.seconds, rate: length.rate };
}

interface Time {
  readonly seconds: Fraction;
  readonly rate: Fraction;
}

/** A RationalTime in seconds. */
export function timeAt(node: JsonObject, key: string, owner = node, range?: string): Time | undefined {
  const time = objectAt(node, key);
  if (time === undefined) return undefined;
  const { value, rate } = time;
  if (typeof value !== "number" || typeof rate !== "number" || rate <= 0)
    throw new OtioFault(
      owner,
      `${range === undefined ? "" : `.${range}`}.${key} is no time: it needs a value and a rate above 0.`,
    );
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
