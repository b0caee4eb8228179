import { isJsonObject, type Json, type JsonObject } from "../../base/json";
import { objectIn, objectsIn } from "../json/objects";
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
  const tracks = objectIn(from["tracks"]);
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

export const childrenOf = (node: JsonObject): readonly JsonObject[] => objectsIn(node["children"]);

export interface Range {
  readonly start: Fraction;
  readonly seconds: Fraction;
}

/** A TimeRange in seconds. @param owner the node that a fault is told of, as which key of it */
export function rangeIn(value: Json | undefined, owner: JsonObject, key: string): Range | undefined {
  if (!isJsonObject(value)) return undefined;
  const start = timeIn(value["start_time"], owner, key, ".start_time") ?? zero;
  const seconds = timeIn(value["duration"], owner, key, ".duration");
  if (seconds === undefined) throw new OtioFault(owner, `.${key} has no duration.`);
  return { start, seconds };
}

/** A RationalTime in seconds. */
export function timeIn(
  time: Json | undefined,
  owner: JsonObject,
  key: string,
  inside = "",
): Fraction | undefined {
  if (!isJsonObject(time)) return undefined;
  const { value, rate } = time;
  // No edit counts further, or by less than a hundredth: that is near no frame a second at all.
  if (typeof value === "number" && Math.abs(value) < 1e18 && typeof rate === "number" && rate > 0.01)
    return over(decimal(value), frameRate(rate));
  throw new OtioFault(owner, `.${key}${inside} is no time: it needs a value and a rate above 0.`);
}

/** The rate that a RationalTime counts in. */
export function rateIn(time: Json | undefined): Fraction | undefined {
  const rate = objectIn(time)?.["rate"];
  return typeof rate === "number" && rate > 0.01 ? frameRate(rate) : undefined;
}

const rates = new Map<number, Fraction>();

function frameRate(written: number): Fraction {
  const known = rates.get(written);
  if (known !== undefined) return known;
  const rate = frameRateOf(decimal(written));
  if (rates.size < 1000) rates.set(written, rate);
  return rate;
}
