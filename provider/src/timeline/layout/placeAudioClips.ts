import { type Fields, numberAt } from "./fields";
import type { Placement } from "./placeVideoClips";
import type { WrittenTrack } from "./readTracks";
import { isAligned, sourceLength } from "./sourceLength";

/**
 * Puts the clips of an audio track one after another, or where TimelineIn says. A loop without an end of its own lasts until
 * the film ends.
 *
 * @param filmSeconds undefined while a film of sound alone is being measured: it is as long as its sound
 */
export function placeAudioClips(
  track: WrittenTrack,
  materialSeconds: (clip: Fields) => number,
  filmSeconds: number | undefined,
): Placement[] {
  let previousEnd = 0;
  return track.clips.map(({ fields }) => {
    const startSeconds = numberAt(fields, "TimelineIn") ?? (isAligned(fields) ? Number.NaN : previousEnd);
    const isEndless = fields["LoopMode"] === true && filmSeconds !== undefined;
    const duration = numberAt(fields, "Duration");
    const endSeconds =
      numberAt(fields, "TimelineOut") ??
      (duration === undefined ? undefined : startSeconds + duration) ??
      (isEndless
        ? Math.max(startSeconds, filmSeconds)
        : startSeconds + sourceLength(fields, materialSeconds(fields)));
    previousEnd = endSeconds;
    return { startSeconds, endSeconds };
  });
}
