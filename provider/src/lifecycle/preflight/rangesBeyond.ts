import type { Failure } from "../../inputs/failure";
import { type Fields, isFields, numberAt } from "../../timeline/layout/fields";
import type { LaidClip, TimelineLayout } from "../../timeline/layout/timelineLayout";

/** People write 5 for a clip of 4.98 s. */
const slackSeconds = 0.1;

/** The clips that begin or end where their material is over, by the lengths that ICE tells. */
export function rangesBeyond(
  timeline: unknown,
  { tracks }: TimelineLayout,
  materialSeconds: ReadonlyMap<string, number>,
): Failure[] {
  return tracks.flatMap(({ clips }) =>
    clips.flatMap((clip) => {
      const lastsSeconds = materialSeconds.get(clip.material?.name ?? "");
      return lastsSeconds === undefined || !hasRange(clip) ? [] : beyond(timeline, clip, lastsSeconds);
    }),
  );
}

function hasRange({ material }: LaidClip): boolean {
  return material?.use === "video" || material?.use === "audio";
}

function beyond(timeline: unknown, { path }: LaidClip, lastsSeconds: number): Failure[] {
  const fields = clipAt(timeline, path);
  const ends = `its material lasts ${Math.round(lastsSeconds * 1_000) / 1_000} s`;
  const [from, to] = [numberAt(fields, "In"), numberAt(fields, "Out")];
  if (from !== undefined && from >= lastsSeconds) {
    return [{ path: `timeline.${path}.In`, problem: `must be before the end: ${ends}`, value: from }];
  }
  if (to !== undefined && to > lastsSeconds + slackSeconds) {
    return [{ path: `timeline.${path}.Out`, problem: `must not be beyond the end: ${ends}`, value: to }];
  }
  return [];
}

/** The clip at a path such as "VideoTracks[0].VideoTrackClips[1]". */
function clipAt(timeline: unknown, path: string): Fields {
  const steps = path.split(/[.[\]]+/u).filter((step) => step !== "");
  const clip = steps.reduce<unknown>(
    (value, step) => (typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined),
    timeline,
  );
  return isFields(clip) ? clip : {};
}
