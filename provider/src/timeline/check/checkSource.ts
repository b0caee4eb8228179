import type { Fields } from "../layout/fields";
import type { ClipTrackKind } from "./clipTrackKind";
import { type Finding, finding } from "./finding";

/** What a clip is made from: exactly one material, or a file of subtitles, or a text to speak. */
export function checkSource(track: ClipTrackKind, path: string, clip: Fields): Finding[] {
  const type = clip["Type"];
  if (type === "Subtitle") return hasAny(clip, subtitleSources) ? [] : [missingSubtitles(path)];
  if (type === "AI_TTS") return hasAny(clip, ["Content"]) ? [] : [missingSpeech(path)];
  const names = type === undefined || materialTypes[track].includes(type) ? sourceNames[track] : undefined;
  if (names === undefined) return [];
  const given = names.filter((name) => isNamed(clip[name]));
  if (given.length === 1) return [];
  const problem =
    given.length === 0
      ? `must name its material by ${names.slice(0, 2).join(" or ")}`
      : `must name its material once, and has ${given.join(" and ")}`;
  return [finding("one source", path, problem)];
}

/** Types of clips that play or show a material; text, effects and what AI makes have other sources. */
const materialTypes: Readonly<Record<ClipTrackKind, readonly unknown[]>> = {
  VideoTracks: ["Video", "Image", "GlobalImage"],
  AudioTracks: ["Audio"],
  ImageTracks: ["Image"],
  SubtitleTracks: [],
};

const sourceNames: Readonly<Record<ClipTrackKind, readonly string[] | undefined>> = {
  VideoTracks: ["MediaURL", "MediaId"],
  AudioTracks: ["MediaURL", "MediaId"],
  ImageTracks: ["MediaURL", "MediaId", "ImageURL", "ImageId"],
  SubtitleTracks: undefined,
};

const subtitleSources = ["FileURL", "MediaURL", "MediaId"];

/** Empty text names nothing; what is not known yet does, and what is no text is refused for its type. */
const isNamed = (value: unknown) => value !== undefined && value !== null && value !== "";

const hasAny = (clip: Fields, names: readonly string[]) => names.some((name) => isNamed(clip[name]));

const missingSubtitles = (path: string) =>
  finding("subtitle file", path, "is of type Subtitle and must name its file by FileURL");

const missingSpeech = (path: string) =>
  finding("speech text", path, "is of type AI_TTS and must have the Content to speak");
