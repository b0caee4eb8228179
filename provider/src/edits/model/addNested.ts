import { isSame } from "../time/fraction";
import type { Clip, Join, Plane } from "./edit";

/** A track while it is read, and the planes of nests that lie on it. */
export interface NestingTrack {
  readonly clips: Clip[];
  readonly joins: Join[];
  readonly nested: Plane[];
}

/** The lowest plane of a nest goes on the track itself, where the track's transitions find it; what lies over it, above. */
export function addNested(plane: Plane, track: NestingTrack, isOnTrack = true): void {
  if (isOnTrack && plane.order.every((number) => number === 0)) {
    track.clips.push(...plane.clips);
    track.joins.push(...plane.joins);
  } else track.nested.push({ ...plane, order: plane.order.map((number) => number + 1) });
}

/** A plane that lies over the lowest of a nest: where its clips meet a transition of the nest, that is theirs too. */
export function withOuterJoins(plane: Plane, joins: readonly Join[]): Plane {
  if (plane.kind === "sound" || joins.length === 0) return plane;
  const own = joins.filter(
    ({ from, to, cut, isInner }) =>
      isInner !== true &&
      plane.clips.some(
        (clip) =>
          clip.kind !== "title" &&
          (isSame(clip.from, from) || isSame(clip.from, cut) || isSame(clip.to, cut) || isSame(clip.to, to)),
      ),
  );
  return own.length === 0 ? plane : { ...plane, joins: [...plane.joins, ...own] };
}
