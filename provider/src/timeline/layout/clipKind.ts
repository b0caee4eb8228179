import { type Fields, textAt } from "./fields";
import type { LaidClip, TrackKind } from "./timelineLayout";

/** What a clip is, by its Type and its track. */
export function clipKind(track: TrackKind, clip: Fields): LaidClip["kind"] {
  const type = textAt(clip, "Type");
  if (track === "EffectTracks") return "effect";
  const known = type === undefined ? undefined : kindsByType.get(type);
  if (known !== undefined) return known;
  if (track === "SubtitleTracks") return type === undefined ? "text" : "other";
  if (track === "AudioTracks") return type === undefined || type === "Audio" ? "audio" : "other";
  if (track === "ImageTracks") return type === undefined ? "image" : "other";
  if (type !== undefined && type !== "Video") return "other";
  return imageName.test(materialPath(clip)) ? "image" : "video";
}

/** Whether a clip of a video track lies over the whole film rather than in the sequence of its track. */
export function spansFilm(clip: Fields): boolean {
  return clip["Type"] === "GlobalImage";
}

const kindsByType: ReadonlyMap<string, LaidClip["kind"]> = new Map([
  ["Image", "image"],
  ["GlobalImage", "image"],
  ["AI_TTS", "speech"],
  ["Text", "text"],
  ["Subtitle", "subtitles"],
  ["AI_ASR", "subtitles"],
]);

const imageName = /\.(?:png|jpe?g|webp|bmp|tiff?)$/iu;

function materialPath(clip: Fields): string {
  return (textAt(clip, "MediaURL") ?? "").replace(/[?#].*$/su, "");
}
