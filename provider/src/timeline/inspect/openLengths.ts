import { type Fields, numberAt, textAt } from "../layout/fields";
import type { WrittenTimeline } from "../layout/readTimeline";
import { isAligned } from "../layout/sourceLength";
import type { LaidClip, TimelineLayout, TimelineMaterial } from "../layout/timelineLayout";

/**
 * The materials that a film's length hangs on: those of clips that play to their end, on the tracks that decide, or on
 * others whose times they take over. If none of them says so, all whose end can't be told.
 */
export function openLengths(
  timeline: Pick<WrittenTimeline, "tracks">,
  { tracks }: TimelineLayout,
): TimelineMaterial[] {
  const video = tracks.filter(({ kind, clips }) => kind === "VideoTracks" && clips.length > 0);
  const sound = tracks.filter(({ kind }) => kind === "AudioTracks");
  const main = [...video, ...sound].filter(({ isMain }) => isMain).slice(0, 1);
  const deciding = main.length > 0 ? main : video.length > 0 ? video : sound;
  const written = new Map(
    [timeline.tracks.VideoTracks, timeline.tracks.AudioTracks].flatMap((ofKind) =>
      ofKind.tracks.flatMap(({ clips }) => clips.map(({ path, fields }) => [path, fields] as const)),
    ),
  );
  const laid = tracks.flatMap(({ clips }) => clips);
  const byClipId = new Map(
    laid.map((clip) => [textAt(written.get(clip.path) ?? {}, "ClipId"), clip] as const),
  );
  const decides = (clip: LaidClip): LaidClip => {
    const fields = written.get(clip.path) ?? {};
    return (isAligned(fields) ? byClipId.get(textAt(fields, "ReferenceClipId")) : undefined) ?? clip;
  };
  const untold = deciding
    .flatMap(({ clips }) => clips)
    .filter(({ endSeconds }) => endSeconds === undefined)
    .map(decides);
  const open = untold.filter((clip) => hasOpenEnd(clip, written.get(clip.path) ?? {}));
  return materialsOf(open.length > 0 ? open : untold);
}

function materialsOf(clips: readonly LaidClip[]): TimelineMaterial[] {
  const named = clips.flatMap(({ material }) =>
    material === undefined ? [] : [[material.name, material] as const],
  );
  return [...new Map(named).values()];
}

/** A TimelineOut alone ends a sound, and no video: ICE plays its whole material. */
function hasOpenEnd({ kind }: LaidClip, fields: Fields): boolean {
  const ends = kind === "video" ? ["Out", "Duration"] : ["Out", "Duration", "TimelineOut"];
  return ends.every((key) => numberAt(fields, key) === undefined);
}
