import { type Fields, isFields } from "./fields";

/** Where the editor's tracks of effects and titles belong, which it writes among the video tracks. */
interface Home {
  readonly tracks: "EffectTracks" | "SubtitleTracks";
  readonly clips: "EffectTrackItems" | "SubtitleTrackClips";
}

const EFFECTS: Home = { tracks: "EffectTracks", clips: "EffectTrackItems" };
const TITLES: Home = { tracks: "SubtitleTracks", clips: "SubtitleTrackClips" };

const HOMES_BY_TYPE: ReadonlyMap<unknown, Home> = new Map([
  ["Effect", EFFECTS],
  ["Effects", EFFECTS],
  ["Subtitle", TITLES],
  ["Text", TITLES],
]);

/** Where a track has no Type, all of its clips tell. */
const HOMES_BY_CLIP: ReadonlyMap<unknown, Home> = new Map([
  ["VFX", EFFECTS],
  ["Filter", EFFECTS],
  ["Subtitle", TITLES],
  ["Text", TITLES],
]);

/** A timeline whose tracks lie where they belong. */
export interface SortedTimeline {
  readonly timeline: unknown;
  /** Where the clips of a track are written that lies elsewhere now, by its place: "SubtitleTracks[1]". */
  readonly places: ReadonlyMap<string, readonly PropertyKey[]>;
}

/**
 * Puts video tracks that hold effects or titles with the others of their kind. An empty track stays in their place, so
 * that the others keep their numbers.
 */
export function sortTracks(timeline: Fields): SortedTimeline {
  const tracks = timeline["VideoTracks"];
  const places = new Map<string, readonly PropertyKey[]>();
  if (!Array.isArray(tracks)) return { timeline, places };
  const sorted: Record<string, unknown> = { ...timeline };
  sorted["VideoTracks"] = tracks.map((track: unknown, index) => {
    const home = homeOf(track);
    if (home === undefined || !isFields(track)) return track;
    const housed: unknown = sorted[home.tracks] ?? [];
    if (!isList(housed)) return track;
    const { VideoTrackClips, ...rest } = track;
    sorted[home.tracks] = [...housed, { ...rest, [home.clips]: track[home.clips] ?? VideoTrackClips ?? [] }];
    const list = VideoTrackClips === undefined ? home.clips : "VideoTrackClips";
    places.set(`${home.tracks}[${housed.length}]`, ["VideoTracks", index, list]);
    return { VideoTrackClips: [] };
  });
  return { timeline: sorted, places };
}

const isList = (node: unknown): node is readonly unknown[] => Array.isArray(node);

function homeOf(track: unknown): Home | undefined {
  if (!isFields(track)) return undefined;
  const byType = HOMES_BY_TYPE.get(track["Type"]);
  if (byType !== undefined) return byType;
  const clips = track["VideoTrackClips"];
  if (!Array.isArray(clips)) return undefined;
  const homes = new Set(
    clips.map((clip: unknown) => (isFields(clip) ? HOMES_BY_CLIP.get(clip["Type"]) : undefined)),
  );
  const [home] = homes;
  return homes.size === 1 ? home : undefined;
}
