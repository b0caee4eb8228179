import type { AudioTrackClip } from "../../timeline/types/audioClip";
import type { Effect } from "../../timeline/types/effects/effect";
import type { VideoTrackClip } from "../../timeline/types/videoClip";
import type { Join, MediaClip, Plane } from "../model/edit";
import { outOf } from "../model/moveEdge";
import type { Warnings } from "../model/warnings";
import {
  type Fraction,
  fraction,
  isLess,
  isMore,
  isOne,
  isSame,
  least,
  minus,
  most,
  negative,
  over,
  plus,
  rounded,
  times,
  toNumber,
  zero,
} from "../time/fraction";
import { fileSeconds, seconds, tidy } from "./seconds";
import { visibleBox } from "./visibleBox";
import { lookEffects, soundEffects, transitionEffect } from "./writeEffects";

export interface ClipContext {
  readonly plane: Plane;
  readonly warnings: Warnings;
  /** How long one frame lasts. */
  readonly frame: Fraction;
}

/** A file that ends this much earlier than a clip wants is what lengths are rounded by. */
const tolerance = fraction(1, 20);

/** A clip of a video track. @param next the transition that leads out of it */
export function writeVideoClip(
  clip: MediaClip,
  address: string,
  next: Join | undefined,
  context: ClipContext,
): VideoTrackClip | undefined {
  const { plane, warnings } = context;
  const place = placeOf(clip, plane);
  const visible = visibleBox(clip.look);
  if (visible.isOutside === true) {
    warnings.add("placement", place, "it lies outside the picture, and is left out.");
    return undefined;
  }
  if (visible.isGuess === true)
    warnings.add(
      "placement",
      place,
      "it reaches beyond the picture: what is cut off is right where its shape is the picture's.",
    );
  const { opacity = 1, fit = "Contain", rotate = 0 } = clip.look;
  if (rotate % 180 !== 0)
    warnings.add(
      "placement",
      place,
      `it is turned by ${String(tidy(rotate))}°: ICE fits it into its place after that, so its size may differ.`,
    );
  const source = clip.kind === "image" ? { range: {}, held: [] } : sourceOf(clip, context);
  const effects = lookEffects(clip.look, visible.crop).concat(
    source.held,
    clip.kind === "image" ? nothing : soundEffects(clip, plane, warnings),
    next === undefined ? nothing : transitionEffect(next, plane, clip, warnings),
  );
  return {
    ...(clip.kind === "image" && { Type: "Image" }),
    MediaURL: address,
    Title: clip.name,
    TimelineIn: seconds(clip.from),
    TimelineOut: seconds(clip.to),
    ...source.range,
    ...visible.placement,
    AdaptMode: fit,
    ...(opacity < 1 && { Opacity: tidy(Math.max(0, opacity)) }),
    ...(effects.length > 0 && { Effects: effects }),
  };
}

/** A clip of an audio track. */
export function writeAudioClip(clip: MediaClip, address: string, context: ClipContext): AudioTrackClip {
  const { range } = sourceOf(clip, context);
  const effects = soundEffects(clip, context.plane, context.warnings);
  return {
    MediaURL: address,
    Title: clip.name,
    TimelineIn: seconds(clip.from),
    TimelineOut: seconds(clip.to),
    ...range,
    ...(effects.length > 0 && { Effects: effects }),
  };
}

interface Source {
  readonly range: { readonly In?: number; readonly Out?: number; readonly Speed?: number };
  readonly held: readonly Effect[];
}

const nothing: readonly Effect[] = [];

/** Which part of the file is played, and how long its last frame stands. */
function sourceOf(asked: MediaClip, context: ClipContext): Source {
  if (!isMore(asked.speed, zero)) return stillOf(asked, context.frame);
  const clip = withinSpeeds(asked, context);
  const begins = beginningOf(clip, context);
  const ends = outOf({ ...clip, in: begins });
  const { seconds: length } = clip.material;
  const speed = isOne(clip.speed) ? 1 : rounded(clip.speed, 6);
  const In = fileSeconds(begins);
  const played = speed === 1 ? { In } : { In, Speed: speed };
  if (
    length === undefined ||
    !isLess(plus(length, tolerance), ends) ||
    (clip.kind === "audio" && !isLess(begins, length))
  )
    return { range: { ...played, Out: seconds(ends) }, held: nothing };
  return shortened(clip, begins, length, played, context);
}

const [slowest, fastest] = [fraction(1, 10), fraction(100)];

function withinSpeeds(clip: MediaClip, { plane, warnings }: ClipContext): MediaClip {
  if (isOne(clip.speed)) return clip;
  const speed = most(slowest, least(clip.speed, fastest));
  if (isSame(speed, clip.speed)) return clip;
  warnings.add(
    "speed-ramp",
    placeOf(clip, plane),
    `its speed is ${String(rounded(clip.speed, 4))}, and ICE's from 0.1 to 100: it plays at ${String(toNumber(speed))}.`,
  );
  return { ...clip, speed };
}

/** A clip that wants more than its file has. */
function shortened(
  clip: MediaClip,
  begins: Fraction,
  length: Fraction,
  played: Source["range"],
  { plane, warnings, frame }: ClipContext,
): Source {
  const place = placeOf(clip, plane);
  if (clip.kind === "audio") {
    warnings.add(
      "handles",
      place,
      `its file ends ${lack(clip, begins, length)} s too early: it is silent then.`,
    );
    return { range: { ...played, Out: seconds(length) }, held: [] };
  }
  warnings.add(
    "handles",
    place,
    `its file ends ${lack(clip, begins, length)} s too early: the last frame stands.`,
  );
  const last = isLess(begins, minus(length, frame)) ? begins : minus(length, frame);
  const lasts = over(minus(length, last), clip.speed);
  const rest = minus(minus(clip.to, clip.from), lasts);
  return {
    range: { ...played, In: fileSeconds(last), Out: seconds(length) },
    held: [{ Type: "FreezeFrame", Duration: seconds(rest) }],
  };
}

const lack = (clip: MediaClip, begins: Fraction, length: Fraction) =>
  seconds(minus(outOf({ ...clip, in: begins }), length)).toFixed(2);

function stillOf(clip: MediaClip, frame: Fraction): Source {
  const rest = minus(minus(clip.to, clip.from), frame);
  const start = isLess(clip.in, zero) ? zero : clip.in;
  return {
    range: { In: fileSeconds(start), Out: seconds(plus(start, frame)) },
    held: isMore(rest, zero) ? [{ Type: "FreezeFrame", Duration: seconds(rest) }] : [],
  };
}

function beginningOf(clip: MediaClip, { plane, warnings }: ClipContext): Fraction {
  if (!isLess(clip.in, zero)) return clip.in;
  if (isLess(plus(clip.in, times(tolerance, clip.speed)), zero))
    warnings.add(
      "timecode",
      placeOf(clip, plane),
      `it would begin ${seconds(negative(clip.in)).toFixed(2)} s before its file's first frame: it begins with that.`,
    );
  return zero;
}

const placeOf = (clip: MediaClip, plane: Plane) => ({
  track: plane.name,
  clip: clip.name,
  at: clip.from,
  until: clip.to,
});
