import { type Fields, isFields, isUnknownText } from "../layout/fields";
import { clipsKeys, heldBy, isRepeated } from "../layout/readTracks";
import { type Finding, finding } from "./finding";

/** Tracks of one kind, where ICE's pages name a limit. */
export const mostTracks = 100;
export const limitedKinds = ["VideoTracks", "ImageTracks", "SubtitleTracks"];

/** The frame of a timeline: lists of tracks, each with its list of clips, and something to render in them. */
export function checkTracks(timeline: Fields): Finding[] {
  const findings = Object.entries(clipsKeys).flatMap(([kind, clipsKey]) =>
    checkKind(kind, clipsKey, timeline[kind]),
  );
  if (findings.length > 0 || mayRender(timeline)) return findings;
  return [
    finding("something to render", "", "has nothing to render: VideoTracks and AudioTracks hold no clip"),
  ];
}

function checkKind(kind: string, clipsKey: string, tracks: unknown): Finding[] {
  if (!isGiven(tracks) || isRepeated(tracks)) return [];
  if (!Array.isArray(tracks)) return [broken(kind, "must be a list of tracks", tracks)];
  const { length } = tracks;
  const tooMany =
    limitedKinds.includes(kind) && length > mostTracks
      ? [finding("track count", kind, `must hold at most ${mostTracks} tracks`, { value: length })]
      : [];
  return [
    ...tooMany,
    ...tracks.flatMap((track: unknown, index) => checkTrack(`${kind}[${index}]`, clipsKey, track)),
  ];
}

function checkTrack(path: string, clipsKey: string, track: unknown): Finding[] {
  if (!isGiven(track)) return track === null ? [broken(path, "must be a track", track)] : [];
  if (!isFields(track)) return [broken(path, "must be a track", track)];
  const clips = track[clipsKey];
  if (!isGiven(clips) || isRepeated(clips)) return [];
  if (!Array.isArray(clips)) return [broken(`${path}.${clipsKey}`, "must be a list of clips", clips)];
  return clips.flatMap((clip: unknown, index) =>
    isFields(clip) || (typeof clip === "string" && isUnknownText(clip))
      ? []
      : [broken(`${path}.${clipsKey}[${index}]`, "must be a clip", clip)],
  );
}

/** Whether there is a clip, or may be one in what is not known yet. */
function mayRender(timeline: Fields): boolean {
  return (["VideoTracks", "AudioTracks"] as const).some((kind) => {
    const tracks = timeline[kind];
    if (!Array.isArray(tracks)) return isUnknown(tracks) || isRepeated(tracks);
    return tracks.some((track: unknown) => {
      if (isRepeated(track)) return true;
      if (isFields(track) && heldBy(kind, track) !== kind) return false;
      const clips = isFields(track) ? track[clipsKeys[kind]] : track;
      return Array.isArray(clips) ? clips.length > 0 : isUnknown(clips) || isRepeated(clips);
    });
  });
}

const isUnknown = (value: unknown) => typeof value === "string" && isUnknownText(value);
const isGiven = (value: unknown) => value !== undefined && value !== null && !isUnknown(value);

const broken = (path: string, problem: string, value: unknown) =>
  finding("tracks are lists", path, problem, { value });
