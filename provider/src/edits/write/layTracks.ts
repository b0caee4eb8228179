import { UnreadableEdit } from "../model/unreadableEdit";
import { type Fraction, isLess } from "../time/fraction";

/** No edit lays more over each other on one track, and sharing them out would take endlessly. */
const mostTracks = 500;

/** Whatever has a place in the film. */
interface Placed {
  readonly from: Fraction;
  readonly to: Fraction;
}

/**
 * Shares clips out to tracks without overlaps: the first track that is free takes a clip. A clip that a transition leads to
 * stays on the track of the one before.
 *
 * @param clips by their beginnings
 * @param isJoined whether a transition leads from the clip before to this one
 * @returns tracks, lowest first
 */
export function layTracks<T extends Placed>(clips: readonly T[], isJoined: (clip: T) => boolean): T[][] {
  const tracks: T[][] = [];
  let before: T[] | undefined;
  for (const clip of clips) {
    const joined = isJoined(clip) ? before : undefined;
    let track = joined ?? tracks.find((candidate) => isFree(candidate, clip));
    if (track === undefined) {
      if (tracks.length === mostTracks)
        throw new UnreadableEdit(
          `More than ${String(mostTracks)} clips of one track lie over each other, which is no edit.`,
        );
      track = [];
      tracks.push(track);
    }
    track.push(clip);
    before = track;
  }
  return tracks;
}

function isFree(track: readonly Placed[], clip: Placed): boolean {
  const last = track.at(-1);
  return last === undefined || !isLess(clip.from, last.to);
}
