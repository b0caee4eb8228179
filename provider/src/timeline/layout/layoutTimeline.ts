import { type Fields, isUnknownText, numberAt, textAt } from "./fields";
import { filmLength, longest, type PlacedTrack } from "./filmLength";
import { laidTrack, told } from "./laidTrack";
import { placeAudioClips } from "./placeAudioClips";
import { placeVideoClips } from "./placeVideoClips";
import { readDocument } from "./readDocument";
import { readTracks, type WrittenTrack } from "./readTracks";
import type { LaidTrack, LayoutOptions, TimelineLayout, TimelineMaterial } from "./timelineLayout";

/**
 * Where every clip of a timeline lies in the film, and how long the film is. Takes any JSON, or its text, and never throws:
 * what can't be read has no time. Pure, and free of Node: it runs in a browser as well.
 *
 * @param timeline in the API's own letters
 */
export function layoutTimeline(timeline: unknown, options: LayoutOptions = {}): TimelineLayout {
  const document = readDocument(timeline);
  const fields = document ?? {};
  const materialSeconds = lengthsOf(options);

  const video = readTracks(fields, "VideoTracks");
  const images = readTracks(fields, "ImageTracks");
  const audio = readTracks(fields, "AudioTracks");
  const pictures: PlacedTrack[] = [...video.tracks, ...images.tracks].map((track) => ({
    track,
    placements: placeVideoClips(track, materialSeconds),
  }));
  const sound = (filmSeconds: number | undefined): PlacedTrack[] =>
    audio.tracks.map((track) => ({
      track,
      placements: placeAudioClips(track, materialSeconds, filmSeconds),
    }));

  const areTold = document !== undefined && video.isTold && images.isTold;
  const pictureSeconds = areTold ? filmLength(pictures) : Number.NaN;
  const wholeSeconds =
    mainSoundLength(video.tracks, sound(undefined)) ??
    pictureSeconds ??
    (audio.isTold ? soundLength(sound(undefined)) : Number.NaN);
  const filmSeconds = Math.min(
    wholeSeconds,
    numberAt(fields, "MaxDuration") ?? Infinity,
    options.maxDurationSeconds ?? Infinity,
  );

  const spanning = (kind: "SubtitleTracks" | "EffectTracks"): PlacedTrack[] =>
    readTracks(fields, kind).tracks.map((track) => ({ track, placements: [] }));
  const tracks = [
    ...pictures,
    ...spanning("SubtitleTracks"),
    ...sound(filmSeconds),
    ...spanning("EffectTracks"),
  ].map((placed) => laidTrack(placed, filmSeconds));
  return { tracks, durationSeconds: told(filmSeconds), materials: distinctMaterials(tracks) };
}

function lengthsOf({ materialSeconds }: LayoutOptions): (clip: Fields) => number {
  return (clip) => {
    const name = textAt(clip, "MediaURL") ?? textAt(clip, "MediaId");
    return (name === undefined ? undefined : materialSeconds?.get(name)) ?? Number.NaN;
  };
}

/** A main track of sound decides about the pictures, too, where none of these is the main one. */
function mainSoundLength(video: readonly WrittenTrack[], sound: readonly PlacedTrack[]): number | undefined {
  const main = sound.find(({ track }) => track.isMain);
  if (main === undefined || video.some(({ isMain }) => isMain)) return undefined;
  const seconds = soundLength([main]);
  return seconds === 0 ? undefined : seconds;
}

function soundLength(tracks: readonly PlacedTrack[]): number {
  const ends = tracks.flatMap(({ track, placements }) =>
    track.isTold ? placements.map((placement) => placement?.endSeconds ?? 0) : [Number.NaN],
  );
  return longest(ends);
}

/** Two that are not known yet are probably not the same. */
function distinctMaterials(tracks: readonly LaidTrack[]): TimelineMaterial[] {
  const seen = new Set<string>();
  return tracks
    .flatMap(({ clips }) => clips.flatMap(({ material }) => (material === undefined ? [] : [material])))
    .filter(({ name }) => {
      if (seen.has(name)) return isUnknownText(name);
      seen.add(name);
      return true;
    });
}
