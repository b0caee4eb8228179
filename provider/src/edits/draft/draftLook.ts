import type { JsonObject } from "../../base/json";
import type { Look } from "../model/edit";
import { type Keyframe, standingOpacity } from "../model/keyframes";
import type { Place, Warnings } from "../model/warnings";
import { numberAt, objectAt } from "./draftJson";
import { movesIn } from "./draftKeyframes";
import { cropOf } from "./draftMaterials";

const names: Readonly<Record<string, string>> = {
  KFTypePositionX: "position",
  KFTypePositionY: "position",
  KFTypeScaleX: "scale",
  KFTypeScaleY: "scale",
  UNIFORM_SCALE: "scale",
  KFTypeRotation: "rotation",
  KFTypeAlpha: "opacity",
  KFTypeGlobalAlpha: "opacity",
};

/** Place, size, turn and opacity of a segment: the picture is fitted into the canvas, then scaled and moved. */
export function lookOf(
  segment: JsonObject,
  material: JsonObject,
  keyframes: ReadonlyMap<string, readonly Keyframe[]>,
  place: Place,
  warnings: Warnings,
): Look {
  const moving = [...keyframes]
    .filter(([kind, list]) => kind !== "KFTypeVolume" && movesIn(list))
    .map(([kind]) => names[kind] ?? kind);
  const alphas = keyframes.get("KFTypeAlpha")?.map(({ value }) => value);
  const standing = standingOpacity(alphas ?? []);
  for (const name of new Set(moving))
    warnings.add(
      "keyframes",
      place,
      `its ${name} has keyframes: it stays at ${name === "opacity" ? standing.what : "the first value"}.`,
    );
  const clip = objectAt(segment, "clip");
  const first = (kind: string) => keyframes.get(kind)?.[0]?.value;
  const [transform, scale, flip] = [
    objectAt(clip, "transform"),
    objectAt(clip, "scale"),
    objectAt(clip, "flip"),
  ];
  const uniform = first("UNIFORM_SCALE");
  const width = uniform ?? first("KFTypeScaleX") ?? numberAt(scale, "x") ?? 1;
  const height =
    uniform ??
    first("KFTypeScaleY") ??
    (first("KFTypeScaleX") === undefined ? numberAt(scale, "y") : width) ??
    1;
  const x = first("KFTypePositionX") ?? numberAt(transform, "x") ?? 0;
  const y = first("KFTypePositionY") ?? numberAt(transform, "y") ?? 0;
  const rotate = first("KFTypeRotation") ?? numberAt(clip, "rotation") ?? 0;
  const opacity = alphas === undefined ? (numberAt(clip, "alpha") ?? 1) : standing.value;
  const crop = cropOf(material);
  if (crop === "tilted") warnings.add("placement", place, "its crop is tilted, and left out.");
  const isWhole = width === 1 && height === 1 && x === 0 && y === 0;
  const directions = (["horizontal", "vertical"] as const).filter((direction) => flip?.[direction] === true);
  return {
    ...(!isWhole && { box: { x: 0.5 + x / 2 - width / 2, y: 0.5 - y / 2 - height / 2, width, height } }),
    ...(rotate % 360 !== 0 && { rotate }),
    ...(opacity < 1 && { opacity }),
    ...(directions.length > 0 && { flip: directions }),
    ...(crop !== undefined && crop !== "tilted" && { crop }),
    ...(Math.abs(width - height) > 0.001 && { fit: "Fill" as const }),
  };
}
