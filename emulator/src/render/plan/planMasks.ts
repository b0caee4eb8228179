import { type MaskEffect } from "../timeline/lookEffects";
import { displaySize } from "./boxOf";
import { type Mask, type Size } from "./filmPlan";
import { type PlacedClip } from "./placeClips";

/** The masks of a clip, in shares of its material. */
export function masksOf({ clip, material }: PlacedClip): Mask[] {
  const own = displaySize(material);
  return clip.Effects.flatMap((effect) => (isMask(effect) ? [maskOf(effect, own)] : []));
}

const isMask = (effect: { readonly Type: string }): effect is MaskEffect =>
  effect.Type === "VFX" && "ExtParams" in effect;

function maskOf({ SubType, ExtParams }: MaskEffect, own: Size): Mask {
  return {
    shape: SubType === "mask_circle" ? "ellipse" : "rectangle",
    x: share(ExtParams.x, own.width),
    y: share(ExtParams.y, own.height),
    width: share(ExtParams.width, own.width),
    height: share(ExtParams.height, own.height),
    radius: "radius" in ExtParams ? share(ExtParams.radius, Math.min(own.width, own.height)) : 0,
    feather: ExtParams.antialias,
    outside: ExtParams.outer_alpha,
  };
}

const share = (value: number, whole: number) => (value <= 1 ? value : value / whole);
