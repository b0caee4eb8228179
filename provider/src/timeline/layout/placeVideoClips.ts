import { clipKind, spansFilm } from "./clipKind";
import { type Fields, numberAt } from "./fields";
import type { WrittenTrack } from "./readTracks";
import { sourceLength } from "./sourceLength";
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
 * earlier, and what follows without a gap moves along. Undefined for images that span the film.
 */
export function placeVideoClips(
  track: WrittenTrack,
  materialSeconds: (clip: Fields) => number,
): (Placement | undefined)[] {
  const placements: (Placement | undefined)[] = [];
  let before: { readonly index: number; readonly transition: WrittenTransition | undefined } | undefined;
  // The end as the timeline's own numbers have it, which know nothing of transitions.
  let writtenEnd = 0;
  track.clips.forEach(({ fields }, index) => {
    placements.push(undefined);
    if (spansFilm(track.kind, fields)) return;
    const timelineIn = numberAt(fields, "TimelineIn");
    const writtenStart = timelineIn ?? writtenEnd;
    const length = lengthOf(track, fields, materialSeconds(fields), writtenStart);

    const previous = before && placements[before.index];
    const join = joinTo(previous, before?.transition, writtenStart, writtenEnd);
    if (before && previous && join.before) placements[before.index] = { ...previous, ...join.before };
    placements[index] = { startSeconds: join.startSeconds, endSeconds: join.startSeconds + length };
    writtenEnd = (timelineIn === undefined ? join.startSeconds : writtenStart) + length;
    before = { index, transition: transitionOf(fields) };
  });
  return placements;
}

interface Join {
  readonly startSeconds: number;
  /** What becomes of the clip before it. */
  readonly before?: Pick<Placement, "endSeconds" | "transition">;
}

function joinTo(
  previous: Placement | undefined,
  transition: WrittenTransition | undefined,
  writtenStart: number,
  writtenEnd: number,
): Join {
  const gap = writtenStart - writtenEnd;
  if (previous === undefined || gap > sameMomentSeconds) return { startSeconds: writtenStart };
  const end = previous.endSeconds;
  // Nothing to go over with: what can't be told edge to edge still begins where it is written.
  if (transition === undefined) {
    return { startSeconds: gap < -sameMomentSeconds || Number.isNaN(gap) ? writtenStart : end };
  }
  const goesOver = (seconds: number, startSeconds: number, endSeconds: number): Join => ({
    startSeconds,
    before: {
      endSeconds,
      ...(Number.isFinite(seconds) && { transition: { name: transition.name, seconds } }),
    },
  });
  // Clips that the timeline itself lets overlap stay where they are.
  if (gap < -sameMomentSeconds) return goesOver(-gap, end + gap, end);
  const { seconds } = transition;
  return transition.isOverNext
    ? goesOver(seconds, end, end + seconds)
    : goesOver(seconds, end - seconds, end);
}

function lengthOf(track: WrittenTrack, clip: Fields, materialSeconds: number, startSeconds: number): number {
  const timelineOut = numberAt(clip, "TimelineOut");
  const window = timelineOut === undefined ? undefined : timelineOut - startSeconds;
  const isStill = clipKind(track.kind, clip) === "image";
  const written = numberAt(clip, "Duration") ?? window;
  return written ?? (isStill ? stillLength(clip) : sourceLength(clip, materialSeconds));
}

function stillLength(clip: Fields): number {
  const out = numberAt(clip, "Out");
  return out === undefined ? Number.NaN : out - (numberAt(clip, "In") ?? 0);
}
