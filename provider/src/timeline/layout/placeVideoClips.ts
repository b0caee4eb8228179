import { clipKind, spansFilm } from "./clipKind";
import { type Fields, numberAt } from "./fields";
import type { WrittenTrack } from "./readTracks";
import { isAligned, isWindowOnly, sourceLength } from "./sourceLength";
import { type WrittenTransition, transitionOf } from "./transitionOf";

/** A clip's place in the film. Times that can't be told are NaN. */
export interface Placement {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly transition?: { readonly name: string; readonly seconds: number };
}

/** Two moments closer than this are one: half a frame at 25 frames a second. */
const sameMomentSeconds = 0.02;

/**
 * Puts the clips of a video track one after another, or where TimelineIn says. A transition lets the next clip begin
 * earlier, and what follows without a gap moves along. What lies over the whole film has no place: images that span it, and
 * tracks of other things.
 */
export function placeVideoClips(
  track: WrittenTrack,
  materialSeconds: (clip: Fields) => number,
): (Placement | undefined)[] {
  if (track.holds !== "VideoTracks") return [];
  const placements: (Placement | undefined)[] = [];
  let before: Before | undefined;
  // The end as the timeline's own numbers have it, which know nothing of transitions.
  let writtenEnd = 0;
  track.clips.forEach(({ fields }, index) => {
    placements.push(undefined);
    if (spansFilm(fields)) return;
    const timelineIn = numberAt(fields, "TimelineIn");
    const writtenStart = timelineIn ?? (isAligned(fields) ? Number.NaN : writtenEnd);
    const length = lengthOf(track, fields, materialSeconds(fields), writtenStart);

    const own = transitionOf(fields);
    const join = joinTo(before, { writtenStart, gap: writtenStart - writtenEnd, transition: own });
    const { startSeconds } = join;
    if (before && join.before) placements[before.index] = { ...before.placement, ...join.before };
    const placement = { startSeconds, endSeconds: startSeconds + length };
    placements[index] = placement;
    writtenEnd = (timelineIn === undefined ? startSeconds : writtenStart) + length;
    const isMoved = timelineIn !== undefined && startSeconds !== timelineIn;
    before = { index, placement, isMoved, transition: join.isByNext === true ? undefined : own };
  });
  return placements;
}

/** The clip that the next one joins. */
interface Before {
  readonly index: number;
  readonly placement: Placement;
  /** Whether transitions ahead of it have moved it from where it is written. */
  readonly isMoved: boolean;
  readonly transition: WrittenTransition | undefined;
}

/** The clip that follows, as it is written. */
interface Next {
  readonly writtenStart: number;
  readonly gap: number;
  readonly transition: WrittenTransition | undefined;
}

interface Join {
  readonly startSeconds: number;
  /** The transition stands on the later clip, as in ICE's editor, and is used up. */
  readonly isByNext?: boolean;
  /** What becomes of the clip before it. */
  readonly before?: Pick<Placement, "endSeconds" | "transition">;
}

function joinTo(before: Before | undefined, { writtenStart, gap, ...next }: Next): Join {
  if (before === undefined || gap > sameMomentSeconds) return { startSeconds: writtenStart };
  const { isMoved } = before;
  const overlaps = gap < -sameMomentSeconds;
  const transition = before.transition ?? (overlaps ? next.transition : undefined);
  const end = before.placement.endSeconds;
  if (transition === undefined) {
    // Nobody knows where the clip before it ends, but this one begins where it is written, unless it moves along.
    if (Number.isNaN(gap)) return { startSeconds: isMoved ? Number.NaN : writtenStart };
    return { startSeconds: overlaps ? writtenStart : end };
  }
  const goesOver = (seconds: number, startSeconds: number, endSeconds: number): Join => ({
    startSeconds,
    before: {
      endSeconds,
      ...(Number.isFinite(seconds) && { transition: { name: transition.name, seconds } }),
    },
  });
  // Clips that the timeline itself lets overlap stay where they are.
  if (overlaps) return { ...goesOver(-gap, end + gap, end), isByNext: before.transition === undefined };
  const { seconds } = transition;
  return transition.isOverNext
    ? goesOver(seconds, end, end + seconds)
    : goesOver(seconds, end - seconds, end);
}

function lengthOf(track: WrittenTrack, clip: Fields, materialSeconds: number, startSeconds: number): number {
  const timelineOut = numberAt(clip, "TimelineOut");
  const window = timelineOut === undefined ? undefined : timelineOut - startSeconds;
  const kind = clipKind(track.holds, clip);
  const isStill = kind === "image";
  const isCut = kind !== "video" || !isWindowOnly(clip);
  const written = numberAt(clip, "Duration") ?? (isCut ? window : undefined);
  return written ?? (isStill ? stillLength(clip) : sourceLength(clip, materialSeconds));
}

function stillLength(clip: Fields): number {
  const out = numberAt(clip, "Out");
  return out === undefined ? Number.NaN : out - (numberAt(clip, "In") ?? 0);
}
