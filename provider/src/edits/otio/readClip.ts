import { isJsonArray, isJsonObject, type JsonObject } from "../../base/json";
import { objectIn, objectsIn } from "../json/objects";
import { baseName, isPicture } from "../media/materialPath";
import { type Clip, type Material, type Plane, plainLook, plainSound } from "../model/edit";
import type { Film } from "../model/openNest";
import type { Place, Warnings } from "../model/warnings";
import { tellOf } from "../model/tellOf";
import { type Fraction, isLess, isMore, isSame, minus, plus, times, zero } from "../time/fraction";
import { firstHour } from "../time/timecode";
import { nameOf, OtioFault, type Range, rangeIn, schemaOf } from "./otioJson";
import { type OtioSpeed, readSpeed } from "./readSpeed";

export interface OtioContext extends Film {
  readonly kind: Plane["kind"];
  /** One material for each address, however many clips take from it. */
  readonly materials: Map<string, Material>;
  /** Whether there is any track of sounds. */
  readonly sounds: { apart: boolean };
}

interface ReadClip {
  readonly clip?: Clip;
  readonly until: Fraction;
}

/** A clip at a moment of its track. What can't be shown leaves its place empty. */
export function readClip(node: JsonObject, track: string, from: Fraction, context: OtioContext): ReadClip {
  const reference = referenceOf(node);
  const available =
    reference === undefined ? undefined : rangeIn(reference["available_range"], node, "available_range");
  const range = rangeIn(node["source_range"], node, "source_range") ?? available;
  const name = textOf(node["name"]) ?? (reference === undefined ? "clip" : calledOf(reference));
  if (range === undefined)
    throw new OtioFault(
      node,
      ` (${JSON.stringify(name)}) has neither a source_range nor an available_range: how long it lasts is not known.`,
    );
  const until = plus(from, range.seconds);
  const place = { track, clip: name, at: from, until };
  const { warnings } = context;
  countMarkers(node, warnings);
  const empty = { until };
  if (node["enabled"] === false) {
    tellOf("disabled", place, warnings);
    return empty;
  }
  const schema = reference === undefined ? "MissingReference" : schemaOf(reference);
  switch (schema) {
    case "ExternalReference":
      break;
    case "GeneratorReference":
      tellOfGenerator(reference, place, warnings);
      return empty;
    case "ImageSequenceReference":
      throw new OtioFault(
        node,
        ` (${JSON.stringify(name)}) is an image sequence, which ICE can't play: render it as a film first.`,
      );
    default:
      warnings.add("missing-media", place, "it has no media (a missing reference): it is left out.");
      return empty;
  }
  const url = reference?.["target_url"];
  if (typeof url !== "string" || url === "") {
    warnings.add(
      "missing-media",
      place,
      "its media has no target_url (a missing reference): it is left out.",
    );
    return empty;
  }
  const played = readSpeed(node);
  tellOfEffects(node, played, place, warnings);
  return { until, clip: clipOf(played, name, url, range, available, place, context) };
}

function clipOf(
  { speed, isReversed }: OtioSpeed,
  name: string,
  url: string,
  range: Range,
  available: Range | undefined,
  place: { readonly at: Fraction; readonly until: Fraction } & Place,
  { kind, warnings, materials }: OtioContext,
): Clip {
  if (available === undefined && !isLess(range.start, firstHour))
    warnings.add(
      "timecode",
      place,
      "the file's own timecode is not known (no available_range): its first frame is taken for 0, though the clip begins an hour or more after that.",
    );
  const start = available === undefined ? range.start : minus(range.start, available.start);
  if (isReversed) tellOf("reverse", place, warnings);
  const material = materialOf(url, available, materials);
  return {
    kind: kind === "sound" ? "audio" : material.isStill === true ? "image" : "video",
    name,
    from: place.at,
    to: place.until,
    material,
    in: isReversed ? beginningBack(start, range.seconds, speed) : start,
    speed,
    sound: plainSound,
    look: plainLook,
  };
}

/** Where what runs back from a moment ends: forwards, it begins there. */
export function beginningBack(start: Fraction, seconds: Fraction, speed: Fraction): Fraction {
  const back = minus(start, times(seconds, speed));
  return isLess(back, zero) ? zero : back;
}

/** Clips may know different lengths of one file. */
function materialOf(url: string, available: Range | undefined, materials: Map<string, Material>): Material {
  const seconds = available?.seconds;
  const known = materials.get(url);
  if (known?.isStill === true || (known !== undefined && isSame(known.seconds ?? zero, seconds ?? zero)))
    return known;
  const isStill = isPicture(url);
  const material: Material = {
    path: url,
    isUrl: true,
    name: baseName(url, true),
    ...(isStill ? { isStill } : seconds !== undefined && isMore(seconds, zero) && { seconds }),
  };
  materials.set(url, material);
  return material;
}

/** The reference that counts: Clip.2 has several, and the name of the active one. */
function referenceOf(node: JsonObject): JsonObject | undefined {
  const references = objectIn(node["media_references"]);
  if (references === undefined) return objectIn(node["media_reference"]);
  const key = node["active_media_reference_key"];
  return objectIn(
    typeof key === "string" && key !== "DEFAULT_MEDIA" ? references[key] : references["DEFAULT_MEDIA"],
  );
}

const textOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

const calledOf = (reference: JsonObject): string =>
  typeof reference["target_url"] === "string"
    ? baseName(reference["target_url"], true)
    : nameOf(reference, "clip");

function tellOfGenerator(reference: JsonObject | undefined, place: Place, warnings: Warnings): void {
  const kind = reference?.["generator_kind"];
  const written = typeof kind === "string" ? kind : "";
  if (/^(?:black|slug)$/iu.test(written)) return;
  warnings.add(
    "generator",
    place,
    `ICE has no generator ${JSON.stringify(written)}: the picture is black there.`,
  );
}

export const countMarkers = (node: JsonObject, warnings: Warnings): void => {
  warnings.addMarkers(objectsIn(node["markers"]).length);
};

const vendors = ["Resolve_OTIO", "PremierePro_OTIO"];

/** Effects and vendors' notes of effects. */
export function tellOfEffects(
  node: JsonObject,
  { others }: OtioSpeed,
  place: Place,
  warnings: Warnings,
): void {
  for (const effect of others) {
    const label =
      typeof effect["effect_name"] === "string" && effect["effect_name"] !== ""
        ? effect["effect_name"]
        : nameOf(effect, schemaOf(effect));
    const isRamp = /time|speed|retime/iu.test(schemaOf(effect) + label);
    if (isRamp)
      warnings.add(
        "speed-ramp",
        place,
        `its time effect ${JSON.stringify(label)} can't be read: it plays at its own speed.`,
      );
    else warnings.add("effect", place, `its effect ${JSON.stringify(label)} is left out.`);
  }
  const metadata = objectIn(node["metadata"]);
  if (metadata === undefined) return;
  for (const vendor of vendors) {
    const notes = objectIn(metadata[vendor]);
    if (notes === undefined) continue;
    if (
      Object.entries(notes).some(([key, value]) => /effect|filter|component/iu.test(key) && isFilled(value))
    )
      warnings.add("effect", place, `effects noted in its metadata (${vendor}) are left out.`);
  }
}

const isFilled = (value: unknown): boolean =>
  isJsonArray(value) ? value.length > 0 : isJsonObject(value) && Object.keys(value).length > 0;
