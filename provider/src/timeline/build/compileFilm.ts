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
    [clipsKey]: track.map(({ clip, effects }) => (effects.length > 0 ? { ...clip, Effects: effects } : clip)),
  }));
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

/** Where a clip ends, if its own numbers say so. */
function endOf({ TimelineIn, TimelineOut, Duration, In, Out, Speed }: ApiObject): number | undefined {
  if (TimelineOut !== undefined) return numberOf(TimelineOut);
  const start = numberOf(TimelineIn);
  const seconds = numberOf(Duration) ?? difference(Out, In ?? 0, Speed ?? 1);
  return start === undefined || seconds === undefined ? undefined : start + seconds;
}

function difference(out: unknown, start: unknown, speed: unknown): number | undefined {
  return typeof out === "number" && typeof start === "number" && typeof speed === "number"
    ? (out - start) / speed
    : undefined;
}

const numberOf = (value: unknown) => (typeof value === "number" ? value : undefined);
