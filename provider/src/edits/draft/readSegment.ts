import type { JsonObject } from "../../base/json";
import { type MediaClip, plainLook, silence } from "../model/edit";
import { tellOf } from "../model/tellOf";
import {
  absolute,
  fraction,
  type Fraction,
  isMore,
  isSame,
  minus,
  one,
  over,
  plus,
  toNumber,
  zero,
} from "../time/fraction";
import { numberAt, objectAt, objectsAt, rangeAt, textAt } from "./draftJson";
import { tellOfExtras } from "./draftExtras";
import { joinOf } from "./draftJoin";
import { keyframesOf } from "./draftKeyframes";
import { lookOf } from "./draftLook";
import { type DraftMaterial, type DraftMaterials, fileOf, isPhoto } from "./draftMaterials";
import { soundOf } from "./draftSound";
import { titleOf } from "./draftText";
import type { DraftTrack, Segment } from "./draftTrack";
import { readCompound } from "./readCompound";

export function readSegment(node: JsonObject, track: DraftTrack): void {
  const target = rangeAt(node, "target_timerange");
  const { context } = track;
  const material = context.materials.get(textAt(node, "material_id") ?? "");
  const refs = node["extra_material_refs"];
  const extras = (Array.isArray(refs) ? refs : []).flatMap((id) =>
    typeof id === "string" ? (context.materials.get(id) ?? []) : [],
  );
  const clip = nameOf(material, track.type);
  if (target === undefined) {
    context.warnings.add(
      "no-length",
      { track: track.name, clip },
      "a segment has no target_timerange, and is left out.",
    );
    return;
  }
  const to = plus(target.start, target.seconds);
  const segment: Segment = {
    node,
    material,
    extras,
    from: target.start,
    to,
    place: { track: track.name, clip, at: target.start, until: to },
  };
  track.seconds = isMore(to, track.seconds) ? to : track.seconds;
  if (node["visible"] === false && track.type !== "audio") {
    context.warnings.add("disabled", segment.place, "it is hidden (disabled), and left out.");
    return;
  }
  if (track.type === "text") readText(segment, track);
  else if (material === undefined)
    context.warnings.add(
      "missing-media",
      segment.place,
      "its material is not in the draft (missing): it is left out.",
    );
  else readMedia(segment, material, track);
}

function nameOf(material: DraftMaterial | undefined, type: string): string {
  if (material === undefined) return type;
  if (material.kind === "texts")
    return titleOf(material.node, {}).title.text.split("\n")[0]?.slice(0, 40) ?? "text";
  return fileOf(material.node).name;
}

function readText(
  { node, material, extras, from, to, place }: Segment,
  { clips, context: { warnings, materials } }: DraftTrack,
): void {
  const texts = textsOf(material, materials);
  const [first] = texts;
  if (material === undefined || first === undefined) {
    warnings.add(
      "title",
      place,
      `its ${material?.kind ?? "text"} can't be read as a text (title): it is left out.`,
    );
    return;
  }
  tellOfExtras(extras, place, warnings);
  const { title: look, hasSeveralStyles } = titleOf(first, node);
  const title = { ...look, text: texts.map((text) => titleOf(text, node).title.text).join("\n") };
  if (material.kind !== "texts")
    warnings.add(
      "title",
      place,
      "of its template of texts the texts alone are drawn, in the style of the first.",
    );
  if (hasSeveralStyles) warnings.add("title", place, "its text has several styles: it has the first one.");
  if (keyframesOf(node).size > 0) warnings.add("keyframes", place, "its text moves by keyframes: it stands.");
  const background = numberAt(first, "background_alpha") ?? 0;
  if (
    background > 0 &&
    textAt(first, "background_color") !== undefined &&
    numberAt(first, "background_style") !== 0
  )
    warnings.add("title", place, "its background is left out.");
  if (title.text === "") warnings.add("title", place, "it has no text, and is left out.");
  else clips.push({ kind: "title", name: place.clip, from, to, title });
}

/** A text, or the texts that a template of texts holds. */
function textsOf(material: DraftMaterial | undefined, materials: DraftMaterials): readonly JsonObject[] {
  if (material?.kind === "texts") return [material.node];
  if (material?.kind !== "text_templates") return [];
  return objectsAt(material.node, "text_info_resources").flatMap((part) => {
    const text = materials.get(textAt(part, "text_material_id") ?? "");
    return text?.kind === "texts" ? [text.node] : [];
  });
}

function readMedia(segment: Segment, material: DraftMaterial, track: DraftTrack): void {
  const { node, extras, from, to, place } = segment;
  const { warnings } = track.context;
  const nest = material.kind === "drafts" ? material : extras.find(({ kind }) => kind === "drafts");
  const { start, speed } = playedBy(segment);
  tellOfExtras(extras, place, warnings);
  if (node["reverse"] === true) tellOf("reverse", place, warnings);
  if (!isSame(speed, one) && node["is_tone_modify"] === true)
    warnings.add("pitch", place, "its sound changes pitch with its speed; ICE keeps the pitch.");
  if (hasCurve(segment))
    warnings.add(
      "speed-ramp",
      place,
      "its speed is a curve (ramp), which ICE can't: it plays at its mean speed.",
    );
  if (nest !== undefined) {
    readCompound(segment, nest, start, speed, track);
    return;
  }
  const isSound = track.type === "audio";
  const isStill = !isSound && isPhoto(material.node);
  const keyframes = keyframesOf(node);
  const sound = track.isMuted
    ? silence
    : soundOf(node, extras, keyframes.get("KFTypeVolume"), minus(to, from), place, warnings);
  if (isSound && track.isMuted) return;
  const clip: MediaClip = {
    kind: isSound ? "audio" : isStill ? "image" : "video",
    name: place.clip,
    from,
    to,
    material: fileOf(material.node),
    in: start,
    speed,
    sound,
    look: isSound ? plainLook : lookOf(node, material.node, keyframes, place, warnings),
  };
  track.clips.push(clip);
  track.joins.push(...joinOf(segment));
}

/** The lengths tell the speed; what is written beside them may be rounded. */
function playedBy({ node, extras, from, to }: Segment): { start: Fraction; speed: Fraction } {
  const source = rangeAt(node, "source_timerange");
  if (source === undefined) return { start: zero, speed: one };
  const length = minus(to, from);
  if (!isMore(source.seconds, zero) || !isMore(length, zero)) return { start: source.start, speed: one };
  const ratio = over(source.seconds, length);
  const written =
    numberAt(node, "speed") ?? numberAt(extras.find(({ kind }) => kind === "speeds")?.node, "speed");
  // A length is rounded to a microsecond, or a frame: the written speed is the closer one then.
  if (written !== undefined && written > 0 && Math.abs(toNumber(ratio) / written - 1) < 0.000_05) {
    const exact = fraction(Math.round(written * 1_000_000), 1_000_000);
    return { start: source.start, speed: exact };
  }
  return { start: source.start, speed: absolute(ratio) };
}

function hasCurve({ extras }: Segment): boolean {
  const speed = extras.find(({ kind }) => kind === "speeds")?.node;
  return objectAt(speed, "curve_speed") !== undefined || numberAt(speed, "mode") === 1;
}
