import { type Fields, textAt } from "./fields";
import type { LaidClip, TrackKind } from "./timelineLayout";

/** What a clip is, by its Type and by what its track holds. */
export function clipKind(track: TrackKind, clip: Fields): LaidClip["kind"] {
  if (track === "EffectTracks") return "effect";
  const type = clip["Type"] ?? plainTypes[track];
  const known = kindsByType.get(type);
  if (known !== "video") return known ?? "other";
  return imageName.test(extensionOf(clip)) ? "image" : "video";
}

/** Whether a clip of a video track lies over the whole film rather than in the sequence of its track. */
export function spansFilm(clip: Fields): boolean {
  return clip["Type"] === "GlobalImage";
}

/** The type of a clip that says none. */
const plainTypes = {
  VideoTracks: "Video",
  AudioTracks: "Audio",
  ImageTracks: "Image",
  SubtitleTracks: "Text",
} as const;

const kindsByType: ReadonlyMap<unknown, LaidClip["kind"]> = new Map([
  ["Video", "video"],
  ["Image", "image"],
  ["GlobalImage", "image"],
  ["Audio", "audio"],
  ["AI_TTS", "speech"],
  ["Text", "text"],
  ["Subtitle", "subtitles"],
  ["AI_ASR", "subtitles"],
]);

const imageName = /^(?:png|jpe?g|webp|bmp|tiff?)$/u;

/** What the name of a clip's material ends in, in small letters; empty for one named by its id. */
export function extensionOf(clip: Fields): string {
  const path = (textAt(clip, "MediaURL") ?? textAt(clip, "ImageURL") ?? "").replace(/[?#].*$/su, "");
  return /\.(\w+)$/u.exec(path)?.[1]?.toLowerCase() ?? "";
}
