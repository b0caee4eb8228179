import { insideOf } from "../model/boxes";
import type { Box, Edges, Look, Size } from "../model/edit";
import { standingOpacity } from "../model/keyframes";
import type { Place, Warnings } from "../model/warnings";
import {
  moves,
  numberOf,
  pointOf,
  tellOfUnknown,
  type XmemlEffect,
  type XmemlParameter,
} from "./xmemlEffects";

export interface LookContext {
  /** Pixels of the file. */
  readonly own: Size | undefined;
  readonly canvas: Size | undefined;
  readonly place: Place;
  readonly warnings: Warnings;
}

/** Opacity, place, size, turn and crop of a clip; values that move stay at their first. */
export function lookOf(effects: readonly XmemlEffect[], context: LookContext): Look {
  let look: Look = {};
  tellOfUnknown(effects, context.place, context.warnings);
  for (const effect of effects) {
    tellOfMovement(effect, context);
    look = { ...look, ...partOf(effect, context) };
  }
  return look.crop === undefined
    ? look
    : // What is cropped leaves a hole: the rest of the picture stays where it was.
      { ...look, box: insideOf(look.box ?? fitted(context), look.crop) };
}

/** Where a picture lies that is fitted into the canvas. */
function fitted({ own, canvas }: LookContext): Box {
  const shape =
    own === undefined || canvas === undefined ? 1 : own.width / own.height / (canvas.width / canvas.height);
  const [width, height] = [Math.min(1, shape), Math.min(1, 1 / shape)];
  return { x: (1 - width) / 2, y: (1 - height) / 2, width, height };
}

/** Of per cents. */
const standingOf = (parameter: XmemlParameter | undefined) =>
  standingOpacity(
    parameter !== undefined && moves(parameter)
      ? parameter.keyframes.map(({ value }) => value)
      : [numberOf(parameter) ?? 100],
  );

function partOf(effect: XmemlEffect, context: LookContext): Look {
  const { parameters } = effect;
  const value = (id: string) => numberOf(parameters.get(id));
  switch (effect.id) {
    case "opacity": {
      const opacity = standingOf(parameters.get("opacity")).value;
      return opacity === 100 ? {} : { opacity: Math.min(1, Math.max(0, opacity / 100)) };
    }
    case "basic":
      return motionOf(effect, context);
    case "crop":
      return cropOf({
        left: value("left") ?? 0,
        right: value("right") ?? 0,
        top: value("top") ?? 0,
        bottom: value("bottom") ?? 0,
      });
    case "flop":
      return { flip: ["horizontal"] };
    default:
      return {};
  }
}

/** Scale is per cent of the file's own pixels, the centre an offset in shares of the file's own size. */
function motionOf({ parameters }: XmemlEffect, { own, canvas, place, warnings }: LookContext): Look {
  const scale = (numberOf(parameters.get("scale")) ?? 100) / 100;
  const centre = pointOf(parameters.get("center")) ?? { x: 0, y: 0 };
  const rotate = numberOf(parameters.get("rotation")) ?? 0;
  const size = canvas ?? own ?? { width: 1, height: 1 };
  const file = own ?? size;
  const [across, down] = [file.width / size.width, file.height / size.height];
  const [width, height] = [across * scale, down * scale];
  const anchor = pointOf(parameters.get("centeroffset"));
  if (anchor !== undefined && (anchor.x !== 0 || anchor.y !== 0))
    warnings.add("placement", place, "its anchor point is left out: it is placed by its middle.");
  const box = {
    x: 0.5 + centre.x * across - width / 2,
    y: 0.5 + centre.y * down - height / 2,
    width,
    height,
  };
  const isWhole =
    Math.abs(width - 1) < 0.001 && Math.abs(height - 1) < 0.001 && centre.x === 0 && centre.y === 0;
  return { ...(!isWhole && { box }), ...(rotate % 360 !== 0 && { rotate }) };
}

function cropOf(percent: Edges): Look {
  const crop = {
    left: percent.left / 100,
    right: percent.right / 100,
    top: percent.top / 100,
    bottom: percent.bottom / 100,
  };
  return crop.left + crop.right + crop.top + crop.bottom === 0 ? {} : { crop };
}

function tellOfMovement(effect: XmemlEffect, { place, warnings }: LookContext): void {
  if (
    effect.id === "distort" &&
    [...effect.parameters.values()].some((parameter) => moves(parameter) || (numberOf(parameter) ?? 0) !== 0)
  )
    warnings.add("effect", place, "its distortion is left out.");
  if (!["opacity", "basic", "crop", "flop"].includes(effect.id)) return;
  for (const [id, parameter] of effect.parameters)
    if (moves(parameter))
      warnings.add(
        "keyframes",
        place,
        `its ${id} (${effect.name}) has keyframes: it stays at ${id === "opacity" ? standingOf(parameter).what : "the first value"}.`,
      );
}
