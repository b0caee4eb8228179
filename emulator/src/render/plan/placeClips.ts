import { RenderFailure } from "../renderer";
import { type VideoClip } from "../timeline/clips";
import { type TransitionEffect } from "../timeline/effects";
import { formatPath } from "../timeline/parseTimeline";
import { type Material } from "./filmPlan";
import { type Materials, isPictures, materialOf } from "./materials";
import { sourceRangeOf } from "./sourceRange";
import { chooseTransition } from "./chooseTransition";

/** A clip with its material and its place in the film. */
export interface PlacedClip {
  readonly clip: VideoClip;
  readonly material: Material;
  readonly path: readonly PropertyKey[];
  readonly startSeconds: number;
  /** Until the end of the transition into the next clip. */
  readonly endSeconds: number;
  readonly inSeconds: number;
  /** How long it plays, at its speed, before its last frame is frozen. */
  readonly playsSeconds?: number;
  /** The FFmpeg transition by which it comes in over the clip before it, which overlaps it. */
  readonly xfade?: string;
}

/** Two moments closer than this are one: half a frame at 25 frames a second. */
const SAME_MOMENT_SECONDS = 0.02;

/** How much longer than its material a clip may be; the last frame stands. */
const HOLD_SECONDS = 0.25;

/**
 * Puts the clips of a track one after another, or where TimelineIn says. A transition lets the next clip begin earlier,
 * and what follows without a gap moves along.
 */
export function placeClips(
  clips: readonly VideoClip[],
  materials: Materials,
  trackPath: readonly PropertyKey[],
): PlacedClip[] {
  const placed: PlacedClip[] = [];
  // The end as the timeline's own numbers have it, which know nothing of transitions.
  let writtenEnd = 0;
  // Whether the transition of the clip before was the one by which it came in itself.
  let isSpent = false;
  clips.forEach((clip, index) => {
    if (clip.Type === "GlobalImage") return;
    const path = [...trackPath, index];
    const material = materialOf(materials, clip, path);
    const writtenStart = clip.TimelineIn ?? writtenEnd;
    const { lengthSeconds, ...played } = measure(clip, material, path, writtenStart);

    const before = placed.pop();
    const join = joinTo(before, { clip, path, writtenStart, gapSeconds: writtenStart - writtenEnd, isSpent });
    isSpent = join.isByNext === true;
    if (before !== undefined) placed.push({ ...before, endSeconds: before.endSeconds + join.lingerSeconds });
    placed.push({
      clip,
      material,
      path,
      startSeconds: join.startSeconds,
      endSeconds: join.startSeconds + lengthSeconds,
      ...played,
      ...(join.xfade !== undefined && { xfade: join.xfade }),
    });
    writtenEnd = (clip.TimelineIn === undefined ? join.startSeconds : writtenStart) + lengthSeconds;
  });
  return placed;
}

interface Join {
  readonly startSeconds: number;
  /** How much longer the clip before goes on. */
  readonly lingerSeconds: number;
  readonly xfade?: string;
  /** The transition stands on the later clip, as in ICE's editor. */
  readonly isByNext?: boolean;
}

/** The clip that follows, as it is written. */
interface Next extends Pick<PlacedClip, "clip" | "path"> {
  readonly writtenStart: number;
  readonly gapSeconds: number;
  /** Whether the transition of the clip before is used up. */
  readonly isSpent: boolean;
}

function joinTo(before: PlacedClip | undefined, next: Next): Join {
  const { path, writtenStart, gapSeconds, isSpent } = next;
  if (before === undefined || gapSeconds > SAME_MOMENT_SECONDS) {
    return { startSeconds: writtenStart, lingerSeconds: 0 };
  }
  const own = isSpent ? undefined : transitionOf(before);
  const overlaps = gapSeconds < -SAME_MOMENT_SECONDS;
  const transition = own ?? (overlaps ? transitionOf(next) : undefined);
  if (transition === undefined) {
    if (!overlaps) return { startSeconds: before.endSeconds, lingerSeconds: 0 };
    throw new RenderFailure(
      "InvalidTimelineFormat",
      `${formatPath(path)} begins at ${writtenStart} s, ${(-gapSeconds).toFixed(2)} s before the clip ahead of it on the same track ends.`,
    );
  }
  const holder = own === undefined ? next : before;
  const place = formatPath([...holder.path, "Effects", holder.clip.Effects.indexOf(transition)]);
  const xfade = chooseTransition(transition.SubType, place);
  // Clips that the timeline itself lets overlap stay where they are.
  if (overlaps) {
    const isByNext = own === undefined;
    return { startSeconds: before.endSeconds + gapSeconds, lingerSeconds: 0, xfade, isByNext };
  }
  return transition.Type === "DLTransition"
    ? { startSeconds: before.endSeconds, lingerSeconds: transition.Duration, xfade }
    : { startSeconds: before.endSeconds - transition.Duration, lingerSeconds: 0, xfade };
}

function transitionOf({ clip, path }: Pick<PlacedClip, "clip" | "path">): TransitionEffect | undefined {
  const [transition, second] = clip.Effects.flatMap((effect) =>
    effect.Type === "Transition" || effect.Type === "DLTransition" ? [effect] : [],
  );
  if (second === undefined) return transition;
  throw new RenderFailure("InvalidEffectParam", `${formatPath(path)}.Effects has more than one transition.`);
}

function measure(
  clip: VideoClip,
  material: Material,
  path: readonly PropertyKey[],
  startSeconds: number,
): Pick<PlacedClip, "inSeconds" | "playsSeconds"> & { readonly lengthSeconds: number } {
  const fail = (problem: string) =>
    new RenderFailure("InvalidTimelineFormat", `${formatPath(path)} ${problem}.`);
  if (!material.hasVideo) throw fail("is on a video track, but its material has no picture");
  if (material.losesAlpha === true) {
    throw fail(
      "has a VP8 or VP9 material with an alpha channel, which the emulator would draw opaque: give it a .mov or a PNG",
    );
  }
  const window = clip.TimelineOut === undefined ? undefined : clip.TimelineOut - startSeconds;
  if (window !== undefined && window <= 0) {
    throw fail(`has its TimelineOut (${clip.TimelineOut}) before its beginning (${startSeconds})`);
  }
  if (
    clip.Duration !== undefined &&
    window !== undefined &&
    Math.abs(clip.Duration - window) > SAME_MOMENT_SECONDS
  ) {
    throw fail(
      `has a Duration of ${clip.Duration} s, but TimelineIn and TimelineOut leave it ${window.toFixed(2)} s`,
    );
  }
  if (clip.Type === "Image" && !isPictures(material)) throw fail("is an Image, but its material is none");
  if (clip.Type === "Image" || material.isImage) {
    const lengthSeconds =
      clip.Duration ?? window ?? (clip.Out === undefined ? undefined : clip.Out - clip.In);
    if (lengthSeconds !== undefined && lengthSeconds > 0) return { inSeconds: 0, lengthSeconds };
    throw fail("is an image and needs a Duration, or a TimelineIn and a TimelineOut");
  }
  const range = sourceRangeOf(clip, material, path);
  const plays = (range.outSeconds - range.inSeconds) / clip.Speed;
  const frozen = frozenSeconds(clip);
  const available = plays + frozen;
  const lengthSeconds = clip.Duration ?? window ?? available;
  if (lengthSeconds <= available + HOLD_SECONDS) {
    return { inSeconds: range.inSeconds, lengthSeconds, ...(frozen > 0 && { playsSeconds: plays }) };
  }
  throw fail(
    `is to last ${lengthSeconds.toFixed(2)} s, but its material gives only ${available.toFixed(2)} s`,
  );
}

/** FreezeFrame holds the last frame at the clip's end. */
const frozenSeconds = ({ Effects }: VideoClip) =>
  Effects.reduce((sum, effect) => sum + (effect.Type === "FreezeFrame" ? effect.Duration : 0), 0);
