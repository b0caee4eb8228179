import type { TimelineInput } from "../types/timeline";
import type { ApiObject, FilmItem, Lane } from "./filmItem";
import { frozenCopy } from "./frozenCopy";
import { isList } from "./isList";

/** The timeline of a film's items, and of what was written beside them, in the API's letters. */
export function compileFilm(items: readonly FilmItem[], written: readonly ApiObject[]): TimelineInput {
  const own = {
    VideoTracks: tracksOf(items, ["main", "overlay"], "VideoTrackClips"),
    AudioTracks: tracksOf(items, ["sound", "speech"], "AudioTrackClips"),
    SubtitleTracks: tracksOf(items, ["text"], "SubtitleTrackClips"),
  };
  return frozenCopy(written.reduce(addWritten, own));
}

/** Tracks come after those that are there; other keys are set. */
function addWritten(timeline: ApiObject, written: ApiObject): ApiObject {
  const added = Object.entries(written).map(([key, value]): [string, unknown] => {
    const before = timeline[key];
    if (!isList(before) || before.length === 0) return [key, value];
    if (isList(value)) return [key, [...before, ...value]];
    throw new Error(
      `raw(): ${key} is not a list, and can't come after the tracks that are there. Give a list; what is in it may be unknown.`,
    );
  });
  return { ...timeline, ...Object.fromEntries(added) };
}

function tracksOf(
  items: readonly FilmItem[],
  lanes: readonly Lane[],
  clipsKey: string,
): ApiObject[] | undefined {
  const tracks = lanes.flatMap((lane) => intoTracks(items.filter((item) => item.lane === lane)));
  if (tracks.length === 0) return undefined;
  return tracks.map((track) => ({
    ...track.reduce<ApiObject>((keys, item) => ({ ...keys, ...item.track }), {}),
    [clipsKey]: track.map(({ clip: written, effects }) => {
      const clip = clipsKey === "VideoTrackClips" ? withOut(written) : written;
      return effects.length > 0 ? { ...clip, Effects: effects } : clip;
    }),
  }));
}

/** ICE plays the whole material of a video clip whose Out is not written, whatever its TimelineOut says. */
function withOut(clip: ApiObject): ApiObject {
  const { Type, In = 0, TimelineIn, TimelineOut, Speed = 1 } = clip;
  if (Type !== undefined && Type !== "Video") return clip;
  if (["Out", "MaxOut", "Duration", "ReferenceClipId"].some((key) => clip[key] !== undefined)) return clip;
  if (typeof TimelineIn !== "number" || typeof TimelineOut !== "number") return clip;
  if (typeof In !== "number" || typeof Speed !== "number") return clip;
  const out = In + (TimelineOut - TimelineIn) * Speed;
  return { ...clip, Out: Math.round(out * 1e6) / 1e6 };
}

/** An item goes on the last track if it is known to come after all that lies there, else on a new one above. */
function intoTracks(items: readonly FilmItem[]): FilmItem[][] {
  const tracks: FilmItem[][] = [];
  for (const item of items) {
    const track = tracks.at(-1);
    const before = track?.at(-1);
    if (track !== undefined && before !== undefined && follows(before, item)) track.push(item);
    else tracks.push([item]);
  }
  return tracks;
}

function follows(before: FilmItem, { lane, clip }: FilmItem): boolean {
  if (lane === "main" || (lane === "speech" && clip["TimelineIn"] === undefined)) return true;
  const end = endOf(before.clip);
  return end !== undefined && typeof clip["TimelineIn"] === "number" && clip["TimelineIn"] >= end;
}

/** Where a clip is known to end. Of a sound or a video without TimelineOut it is not: loops and effects may make it longer. */
function endOf({ Type, TimelineIn, TimelineOut, Duration }: ApiObject): number | undefined {
  if (typeof TimelineOut === "number") return TimelineOut;
  const isImage = Type === "Image" && TimelineOut === undefined;
  return isImage && typeof TimelineIn === "number" && typeof Duration === "number"
    ? TimelineIn + Duration
    : undefined;
}
