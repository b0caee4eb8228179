import { type Fields, numberAt } from "./fields";
import type { Placement } from "./placeVideoClips";

/** Titles, effects and images of a whole film: without times of their own they span it. */
export function placeOverFilm(clip: Fields, filmSeconds: number): Placement {
  const startSeconds = numberAt(clip, "TimelineIn") ?? 0;
  const duration = numberAt(clip, "Duration");
  const ownEnd =
    numberAt(clip, "TimelineOut") ?? (duration === undefined ? undefined : startSeconds + duration);
  return { startSeconds, endSeconds: ownEnd ?? filmSeconds };
}
