import { type EffectTrackItem } from "../timeline/effects";
import { type LookEffect } from "../timeline/lookEffects";
import { type Change, type FrameRate, type Grade, type Look } from "./filmPlan";
import { gradeOf } from "./filters";
import { toFrame } from "./frames";
import { type PlacedClip } from "./placeClips";

interface Span {
  readonly fps: FrameRate;
  /** Of what is changed. */
  readonly frames: number;
}

/** The filters and visual effects of a clip, on the clip's own time. */
export function looksOfClip({ clip, startSeconds }: PlacedClip, span: Span): Look[] {
  return clip.Effects.flatMap((effect) => (isLook(effect) ? lookOf(effect, startSeconds, span) : []));
}

/** Those of the effect tracks, on the film's time. */
export function looksOfTracks(
  tracks: readonly { readonly EffectTrackItems: readonly EffectTrackItem[] }[],
  span: Span,
): Look[] {
  return tracks.flatMap(({ EffectTrackItems }) =>
    EffectTrackItems.flatMap((item) => (isLook(item) ? lookOf(item, 0, span) : [])),
  );
}

const isLook = (effect: { readonly Type: string }): effect is LookEffect =>
  effect.Type === "Filter" || (effect.Type === "VFX" && !("ExtParams" in effect));

function lookOf(effect: LookEffect, startSeconds: number, { fps, frames }: Span): Look[] {
  const { In = 0, Out, TimelineIn = startSeconds + In, TimelineOut, Duration } = effect;
  const ownEnd = Out === undefined ? undefined : startSeconds + Out;
  const end = TimelineOut ?? (Duration === undefined ? ownEnd : TimelineIn + Duration);
  const fromFrame = Math.max(0, toFrame(TimelineIn - startSeconds, fps));
  const toEnd = end === undefined ? frames : Math.min(frames, toFrame(end - startSeconds, fps));
  return toEnd > fromFrame ? [{ fromFrame, toFrame: toEnd, change: changeOf(effect) }] : [];
}

function changeOf(effect: LookEffect): Change {
  switch (effect.SubType) {
    case "color":
      return { kind: "grade", grade: customGrade(effect) };
    case "h_blur":
      return { kind: "blur", across: true, down: false };
    case "v_blur":
      return { kind: "blur", across: false, down: true };
    case "blur":
      return { kind: "blur", across: true, down: true };
    case "mosaic_rect":
      return { kind: "mosaic" };
    case "color_to_grey":
      return { kind: "color", direction: "out" };
    case "grey_to_color":
      return { kind: "color", direction: "in" };
    default:
      return { kind: "grade", grade: gradeOf(effect.SubType) };
  }
}

function customGrade({ ExtParams }: Extract<LookEffect, { SubType: "color" }>): Grade {
  return {
    brightness: ExtParams.brightness,
    contrast: ExtParams.contrast,
    saturation: ExtParams.saturation,
    kelvin: ExtParams.kelvin_temperature,
    mix: ExtParams.temperature_ratio,
    darkCorners: ExtParams.dark_corner_ratio,
  };
}
