import { alignTrack, hasAligned, spansByClipId } from "./alignTracks";
import { type Fields, isUnknownText, numberAt, textAt } from "./fields";
import { filmLength, longest, type PlacedTrack } from "./filmLength";
import { laidTrack, told } from "./laidTrack";
import { placeAudioClips } from "./placeAudioClips";
import { placeVideoClips } from "./placeVideoClips";
import { readTimeline, type WrittenTimeline } from "./readTimeline";
import type { WrittenTrack } from "./readTracks";
import type { LaidTrack, LayoutOptions, TimelineLayout, TimelineMaterial } from "./timelineLayout";

/**
 * Where every clip of a timeline lies in the film, and how long the film is. Takes any JSON, or its text, and never throws:
 * what can't be read has no time. Pure, and free of Node: it runs in a browser as well.
 *
 * @param timeline in the API's own letters
 */
export function layoutTimeline(timeline: unknown, options: LayoutOptions = {}): TimelineLayout {
  return layOut(readTimeline(timeline), options);
}

/** The same for a timeline that is read already; undefined where it can't be. */
export function layOut(timeline: WrittenTimeline | undefined, options: LayoutOptions = {}): TimelineLayout {
  if (timeline === undefined) return { tracks: [], durationSeconds: undefined, materials: [] };
  const { document, tracks: written } = timeline;
  const { VideoTracks: video, AudioTracks: audio, ImageTracks: images } = written;
  const titles = written.SubtitleTracks.tracks;
  const materialSeconds = lengthsOf(options);
  const placePictures = (track: WrittenTrack): PlacedTrack => ({
    track,
    placements: placeVideoClips(track, materialSeconds),
  });
  const placeSound = (track: WrittenTrack, filmSeconds?: number): PlacedTrack => ({
    track,
    placements: placeAudioClips(track, materialSeconds, filmSeconds),
  });
  const spanning = (track: WrittenTrack): PlacedTrack => ({ track, placements: [] });
  const isAnyAligned = [...video.tracks, ...audio.tracks, ...titles].some(hasAligned);
  const spans = isAnyAligned
    ? spansByClipId([
        ...video.tracks.map(placePictures),
        ...audio.tracks.map((track) => placeSound(track)),
        ...titles.map(spanning),
      ])
    : new Map<string, never>();
  const aligned = (track: WrittenTrack) => alignTrack(track, spans);
  const pictures = [...video.tracks, ...images.tracks].map(aligned).map(placePictures);
  const sounds = audio.tracks.map(aligned);
  const soundByItself = sounds.map((track) => placeSound(track));

  const pictureSeconds = video.isTold && images.isTold ? filmLength(pictures) : Number.NaN;
  const wholeSeconds =
    mainSoundLength(video.tracks, soundByItself) ??
    pictureSeconds ??
    (audio.isTold ? soundLength(soundByItself) : Number.NaN);
  const filmSeconds = Math.min(
    wholeSeconds,
    limitOf(numberAt(document, "MaxDuration")),
    limitOf(options.maxDurationSeconds),
  );

  const tracks = [
    ...pictures,
    ...titles.map(aligned).map(spanning),
    ...sounds.map((track) => placeSound(track, filmSeconds)),
    ...written.EffectTracks.tracks.map(spanning),
  ].map((placed) => laidTrack(placed, filmSeconds));
  return { tracks, durationSeconds: told(filmSeconds), materials: distinctMaterials(tracks) };
}

/** Nothing is cut at a length that is none. */
function limitOf(seconds: number | undefined): number {
  return seconds === undefined || seconds <= 0 ? Infinity : seconds;
}

function lengthsOf({ materialSeconds }: LayoutOptions): (clip: Fields) => number {
  return (clip) => {
    const name = textAt(clip, "MediaId") ?? textAt(clip, "MediaURL");
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
