import type { JsonObject } from "../../base/json";
import { silence, type Sound } from "../model/edit";
import { type Keyframe, movedLevel } from "../model/keyframes";
import type { Place, Warnings } from "../model/warnings";
import { type Fraction, isMore, zero } from "../time/fraction";
import { microseconds, numberAt } from "./draftJson";
import { movesIn } from "./draftKeyframes";
import type { DraftMaterial } from "./draftMaterials";

/** How loud a segment is: linear, with fades and keyframes. */
export function soundOf(
  segment: JsonObject,
  extras: readonly DraftMaterial[],
  keyframes: readonly Keyframe[] | undefined,
  seconds: Fraction,
  place: Place,
  warnings: Warnings,
): Sound {
  const fade = extras.find(({ kind }) => kind === "audio_fades")?.node;
  const lengthOf = (key: string) => microseconds(numberAt(fade, key) ?? 0);
  const [fadeIn, fadeOut] = [lengthOf("fade_in_duration"), lengthOf("fade_out_duration")];
  const fades = { ...(isMore(fadeIn, zero) && { fadeIn }), ...(isMore(fadeOut, zero) && { fadeOut }) };
  if (keyframes !== undefined && movesIn(keyframes)) {
    const { sound, problem } = movedLevel(keyframes, seconds);
    if (problem !== undefined) warnings.add("keyframes", place, problem);
    return { ...sound, ...fades };
  }
  const gain = keyframes?.[0]?.value ?? numberAt(segment, "volume") ?? 1;
  return gain <= 0 ? silence : { silent: false, gain, ...fades };
}
