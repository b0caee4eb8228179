import { clipKind } from "./clipKind";
import type { PlacedTrack } from "./filmLength";
import { labelOf } from "./labelOf";
import { materialOf } from "./materialOf";
import { placeOverFilm } from "./placeOverFilm";
import type { WrittenClip } from "./readTracks";
import type { LaidClip, LaidTrack, TrackKind } from "./timelineLayout";
import { effectsOf, transitionTypes } from "./transitionOf";
import type { Placement } from "./placeVideoClips";

/** A track with its places as the layout tells them. Clips without a place of their own lie over the whole film. */
export function laidTrack({ track, placements }: PlacedTrack, filmSeconds: number): LaidTrack {
  const { kind, holds, index, path, isMain } = track;
  const clips = track.clips.map((clip, place) =>
    laidClip(holds, clip, placements[place] ?? placeOverFilm(clip.fields, filmSeconds)),
  );
  return { kind, index, path, isMain, clips };
}

/** Undefined for a moment that can't be told. */
export function told(seconds: number): number | undefined {
  return Number.isFinite(seconds) ? seconds : undefined;
}

function laidClip(track: TrackKind, { path, fields }: WrittenClip, placement: Placement): LaidClip {
  const kind = clipKind(track, fields);
  const material = materialOf(track, kind, fields);
  return {
    path,
    kind,
    label: labelOf(kind, fields, material),
    startSeconds: told(placement.startSeconds),
    endSeconds: told(placement.endSeconds),
    material,
    transition: placement.transition,
    effects: effectsOf(fields)
      .map(({ Type }) => Type)
      .filter((type): type is string => typeof type === "string" && !transitionTypes.includes(type)),
  };
}
