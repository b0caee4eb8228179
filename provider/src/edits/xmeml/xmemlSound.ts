import { movedLevel } from "../model/keyframes";
import { plainSound, silence, type Sound } from "../model/edit";
import type { Place, Warnings } from "../model/warnings";
import { decimal, type Fraction, minus, over } from "../time/fraction";
import { moves, numberOf, tellOfUnknown, type XmemlEffect } from "./xmemlEffects";

/** How loud a clip is: `level` is linear. Keyframes count from the file's first frame, as `in` does. */
export function soundOf(
  effects: readonly XmemlEffect[],
  start: Fraction,
  rate: Fraction,
  seconds: Fraction,
  place: Place,
  warnings: Warnings,
): Sound {
  const level = effects
    .find(({ id, name }) => id === "audiolevels" || /audio levels/iu.test(name))
    ?.parameters.get("level");
  tellOfPan(effects, place, warnings);
  tellOfUnknown(effects, place, warnings);
  if (level === undefined) return plainSound;
  if (!moves(level)) {
    const gain = numberOf(level) ?? 1;
    return gain === 0 ? silence : { silent: false, gain };
  }
  const keyframes = level.keyframes.map(({ when, value }) => ({
    at: over(minus(decimal(when), start), rate),
    value,
  }));
  const { sound, problem } = movedLevel(keyframes, seconds);
  if (problem !== undefined) warnings.add("keyframes", place, problem);
  return sound;
}

/** -1 and 1 are how the left and right of a stereo sound are written. */
function tellOfPan(effects: readonly XmemlEffect[], place: Place, warnings: Warnings): void {
  const pan = effects
    .find(({ id, name }) => id === "audiopan" || /audio pan/iu.test(name))
    ?.parameters.get("pan");
  const value = numberOf(pan) ?? 0;
  if (pan !== undefined && (moves(pan) || ![-1, 0, 1].includes(value)))
    warnings.add("level", place, "its pan is left out: it sounds in the middle.");
}
