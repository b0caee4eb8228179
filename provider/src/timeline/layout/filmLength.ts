import { type Fields, numberAt } from "./fields";
import type { Placement } from "./placeVideoClips";
import type { WrittenTrack } from "./readTracks";

/** A track whose clips lie in sequence, with their places; images that span the film have none. */
export interface PlacedTrack {
  readonly track: WrittenTrack;
  readonly placements: readonly (Placement | undefined)[];
}

/**
 * How long the pictures last: the main track decides, else the longest; images that span the film count only among
 * themselves.
 *
 * @returns undefined where there is no picture at all; NaN where it can't be told
 */
export function filmLength(placed: readonly PlacedTrack[]): number | undefined {
  const tracks = placed.filter(({ track }) => ["VideoTracks", "ImageTracks"].includes(track.holds));
  if (tracks.every(({ track }) => track.isTold && track.clips.length === 0)) return undefined;
  const main = tracks.find(({ track }) => track.isMain && track.kind === "VideoTracks");
  const seconds = main === undefined ? longest(tracks.map(endOf)) : endOf(main);
  if (seconds !== 0) return seconds;
  const ownEnds = tracks.flatMap(({ track }) => track.clips.map(({ fields }) => ownEnd(fields)));
  return longest(ownEnds) || Number.NaN;
}

export function longest(seconds: readonly number[]): number {
  return seconds.reduce((most, one) => Math.max(most, one), 0);
}

function endOf({ track, placements }: PlacedTrack): number {
  if (!track.isTold) return Number.NaN;
  return longest(placements.map((placement) => placement?.endSeconds ?? 0));
}

function ownEnd(clip: Fields): number {
  const duration = numberAt(clip, "Duration");
  const timelineIn = numberAt(clip, "TimelineIn") ?? 0;
  return numberAt(clip, "TimelineOut") ?? (duration === undefined ? 0 : timelineIn + duration);
}
