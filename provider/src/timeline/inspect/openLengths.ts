import { type Fields, numberAt } from "../layout/fields";
import { readTracks } from "../layout/readTracks";
import type { TimelineLayout, TimelineMaterial } from "../layout/timelineLayout";

/** The materials that a film's length hangs on: those of clips that play to their end, on the tracks that decide. */
export function openLengths(timeline: Fields, { tracks }: TimelineLayout): TimelineMaterial[] {
  const video = tracks.filter(({ kind, clips }) => kind === "VideoTracks" && clips.length > 0);
  const sound = tracks.filter(({ kind }) => kind === "AudioTracks");
  const main = [...video, ...sound].filter(({ isMain }) => isMain).slice(0, 1);
  const deciding = main.length > 0 ? main : video.length > 0 ? video : sound;
  const written = new Map(
    (["VideoTracks", "AudioTracks"] as const).flatMap((kind) =>
      readTracks(timeline, kind).tracks.flatMap(({ clips }) =>
        clips.map(({ path, fields }) => [path, fields] as const),
      ),
    ),
  );
  const open = deciding.flatMap(({ clips }) =>
    clips.flatMap(({ path, endSeconds, material }) =>
      endSeconds === undefined && material !== undefined && hasOpenEnd(written.get(path) ?? {})
        ? [[material.name, material] as const]
        : [],
    ),
  );
  return [...new Map(open).values()];
}

function hasOpenEnd(clip: Fields): boolean {
  return ["Out", "Duration", "TimelineOut"].every((key) => numberAt(clip, key) === undefined);
}
