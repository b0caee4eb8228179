import {
  type Fraction,
  fraction,
  isLess,
  isMore,
  minus,
  most,
  over,
  plus,
  times,
  zero,
} from "../time/fraction";
import type { MediaClip } from "./edit";

/** The clip as it is when it begins at another moment: its pictures stay where they are in the film. */
export function trimHead(clip: MediaClip, from: Fraction): MediaClip {
  if (clip.kind === "image") return { ...clip, from };
  return { ...clip, from, in: plus(clip.in, times(minus(from, clip.from), clip.speed)) };
}

/** Where in the file a clip ends. */
export const outOf = (clip: MediaClip): Fraction =>
  plus(clip.in, times(minus(clip.to, clip.from), clip.speed));

/** Whether a clip stands still, so that it has as much before and after it as anybody asks for. */
export const standsStill = (clip: MediaClip): boolean => clip.kind === "image" || !isMore(clip.speed, zero);

/** The first clip that begins at a moment or later. */
export function firstFrom(clips: readonly { readonly from: Fraction }[], moment: Fraction): number {
  let [low, high] = [0, clips.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const clip = clips[middle];
    if (clip !== undefined && isLess(clip.from, moment)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The moment at which a clip could begin. */
export function earliest(clip: MediaClip): Fraction {
  const room = clip.room?.before ?? (standsStill(clip) ? undefined : over(clip.in, clip.speed));
  return room === undefined ? zero : minus(clip.from, most(room, zero));
}

/** The moment at which a clip could end. */
export function latest(clip: MediaClip): Fraction {
  const endless = plus(clip.to, fraction(86_400));
  if (clip.room !== undefined) return plus(clip.to, clip.room.after);
  if (standsStill(clip) || clip.material.seconds === undefined) return endless;
  return plus(clip.to, most(over(minus(clip.material.seconds, outOf(clip)), clip.speed), zero));
}
