import { insideOf, wholeBox } from "../model/boxes";
import { type Keyframe, movedLevel } from "../model/keyframes";
import { type Look, plainSound, type Size, type Sound } from "../model/edit";
import { scaledSound } from "../model/nestSound";
import type { Place, Warnings } from "../model/warnings";
import { type Fraction, minus } from "../time/fraction";
import { childOf, descendants, type XmlElement } from "../xml/parseXml";
import { timeAt } from "./fcpxmlTime";
import { firstValue, keyframesOf, opacityOf, pairOf } from "./params";
import { componentSound, type ReadVolume } from "./soundComponents";

export interface AdjustmentContext {
  readonly canvas: Size | undefined;
  /** Pixels of the file. */
  readonly own: Size | undefined;
  readonly place: Place;
  readonly warnings: Warnings;
}

/** Opacity, place, size, turn, crop and fit of a clip; values that move stay at their first. */
export function lookOf(clip: XmlElement, context: AdjustmentContext): Look {
  const look = { ...fitOf(clip, context), ...blendOf(clip, context), ...cropOf(clip, context) };
  const transform = childOf(clip, "adjust-transform");
  if (transform === undefined || transform.attributes["enabled"] === "0") return look;
  const moved = ["position", "scale", "rotation", "anchor"].filter((name) => hasKeyframes(transform, name));
  if (moved.length > 0)
    context.warnings.add(
      "keyframes",
      context.place,
      `its ${moved.join(", ")} has keyframes: it stays at the first value.`,
    );
  return { ...look, ...transformOf(transform, look, context) };
}

/** A position is per cent of the picture's height, upwards. */
function transformOf(
  transform: XmlElement,
  { box }: Look,
  { canvas, place, warnings }: AdjustmentContext,
): Look {
  const [x, y] = pairOf(transform, "position") ?? [0, 0];
  const [across, down] = pairOf(transform, "scale") ?? [1, 1];
  const [anchorX, anchorY] = pairOf(transform, "anchor") ?? [0, 0];
  const turn = Number(firstValue(transform, "rotation") ?? "0");
  const rotate = Number.isFinite(turn) && turn % 360 !== 0 ? { rotate: -turn } : {};
  if (anchorX !== 0 || anchorY !== 0)
    warnings.add("placement", place, "its anchor point is left out: it is placed by its middle.");
  if (x === 0 && y === 0 && across === 1 && down === 1) return rotate;
  const aspect = canvas === undefined ? 16 / 9 : canvas.width / canvas.height;
  const [width, height] = [(box?.width ?? 1) * Math.abs(across), (box?.height ?? 1) * Math.abs(down)];
  return {
    ...rotate,
    ...((across < 0 || down < 0) && {
      flip: [...(across < 0 ? (["horizontal"] as const) : []), ...(down < 0 ? (["vertical"] as const) : [])],
    }),
    box: { x: 0.5 + x / 100 / aspect - width / 2, y: 0.5 - y / 100 - height / 2, width, height },
    ...(across !== down && { fit: "Fill" as const }),
  };
}

function fitOf(clip: XmlElement, { canvas, own }: AdjustmentContext): Look {
  const type = childOf(clip, "adjust-conform")?.attributes["type"];
  if (type === "fill") return { fit: "Cover" };
  if (type !== "none" || canvas === undefined || own === undefined) return {};
  const [width, height] = [own.width / canvas.width, own.height / canvas.height];
  return { box: { x: (1 - width) / 2, y: (1 - height) / 2, width, height } };
}

function blendOf(clip: XmlElement, { place, warnings }: AdjustmentContext): Look {
  const blend = childOf(clip, "adjust-blend");
  if (blend === undefined) return {};
  const { value: opacity, what } = opacityOf(clip);
  if (hasKeyframes(blend, "amount"))
    warnings.add("keyframes", place, `its opacity has keyframes: it stays at ${what}.`);
  const mode = blend.attributes["mode"];
  if (mode !== undefined && mode !== "0" && !/normal/iu.test(mode))
    warnings.add("composite", place, `its blend mode ${JSON.stringify(mode)} is left out.`);
  if (descendants(blend).some(({ name }) => name === "fadeIn" || name === "fadeOut"))
    warnings.add("fade", place, "its picture fades, which ICE has not: it is cut.");
  return opacity < 1 ? { opacity } : {};
}

/** Trim and crop count in per cent of the picture's height. */
function cropOf(clip: XmlElement, { canvas, own, place, warnings }: AdjustmentContext): Look {
  const element = childOf(clip, "adjust-crop");
  const mode = element?.attributes["mode"] ?? "trim";
  if (element === undefined || element.attributes["enabled"] === "0") return {};
  if (mode === "pan") {
    warnings.add("keyframes", place, "it pans over its picture (Ken Burns), which is left out.");
    return {};
  }
  const rectangle = childOf(element, `${mode}-rect`);
  if (rectangle === undefined) return {};
  const size = own ?? canvas;
  const aspect = size === undefined ? 16 / 9 : size.width / size.height;
  const edge = (name: string, length: number) => Number(rectangle.attributes[name] ?? "0") / 100 / length;
  const crop = {
    left: edge("left", aspect),
    right: edge("right", aspect),
    top: edge("top", 1),
    bottom: edge("bottom", 1),
  };
  if (crop.left + crop.right + crop.top + crop.bottom === 0) return {};
  if (mode === "crop") return { crop, fit: "Cover" };
  return { crop, box: insideOf(wholeBox, crop) };
}

/** How loud a clip is: decibels, fades, and levels that move. */
export function soundOf(
  clip: XmlElement,
  start: Fraction,
  seconds: Fraction,
  { place, warnings }: AdjustmentContext,
): Sound {
  tellOfPan(clip, place, warnings);
  const levelOf: ReadVolume = (volume) => volumeOf(volume, start, seconds, place, warnings);
  const inner = componentSound(clip, { start, seconds }, levelOf, place, warnings);
  const own = childOf(clip, "adjust-volume");
  if (own === undefined || inner.silent) return inner;
  const outer = levelOf(own);
  return inner === plainSound ? outer : scaledSound(inner, outer);
}

/** @param start where the clip's own time begins, in which keyframes count */
export function volumeOf(
  volume: XmlElement,
  start: Fraction,
  seconds: Fraction,
  place: Place,
  warnings: Warnings,
): Sound {
  const gain = gainOf(volume.attributes["amount"] ?? "0dB");
  const keyframes = keyframesOf(volume, "amount").map((keyframe): Keyframe => {
    const at = timeAt(keyframe, "time") ?? start;
    return { at: minus(at, start), value: gainOf(keyframe.attributes["value"] ?? "0dB") };
  });
  const fades = fadesOf(volume);
  if (keyframes.length < 2) {
    const level = keyframes[0]?.value ?? gain;
    return { silent: level === 0, gain: level, ...fades };
  }
  const { sound, problem } = movedLevel(keyframes, seconds);
  if (problem !== undefined) warnings.add("keyframes", place, problem);
  return { ...sound, ...fades };
}

/** -96 dB and less is silence. */
function gainOf(written: string): number {
  const decibels = Number(/-?\d+(?:\.\d+)?/u.exec(written)?.[0] ?? (written.includes("inf") ? "-96" : "0"));
  return decibels <= -96 ? 0 : 10 ** (decibels / 20);
}

function fadesOf(volume: XmlElement): Partial<Sound> {
  const lengthOf = (name: string) => {
    const fade = descendants(volume).find((element) => element.name === name);
    return fade === undefined ? undefined : timeAt(fade, "duration");
  };
  const [fadeIn, fadeOut] = [lengthOf("fadeIn"), lengthOf("fadeOut")];
  return { ...(fadeIn !== undefined && { fadeIn }), ...(fadeOut !== undefined && { fadeOut }) };
}

function tellOfPan(clip: XmlElement, place: Place, warnings: Warnings): void {
  const amount = Number(childOf(clip, "adjust-panner")?.attributes["amount"] ?? "0");
  if (amount !== 0) warnings.add("level", place, "its pan is left out.");
}

const hasKeyframes = (element: XmlElement, name: string): boolean =>
  new Set(keyframesOf(element, name).map(({ attributes }) => attributes["value"])).size > 1;
