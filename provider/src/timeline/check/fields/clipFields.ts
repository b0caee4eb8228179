import type { ClipTrackKind } from "../clipTrackKind";
import type { AudioTrackClip } from "../../types/audioClip";
import type {
  AlignmentFields,
  BoxFields,
  PlacementFields,
  RemarkFields,
  SourceFields,
  SourceRangeFields,
} from "../../types/clipFields";
import type { ImageTrackClip } from "../../types/imageClip";
import type { SpokenTextFields } from "../../types/spokenText";
import type { SubtitleTrackClip } from "../../types/subtitleClip";
import type { VideoTrackClip } from "../../types/videoClip";
import type { LaidClip } from "../../layout/timelineLayout";
import {
  any,
  type FieldsOf,
  type FieldTable,
  flag,
  length,
  list,
  moment,
  number,
  place,
  share,
  size,
  text,
  textOrNumber,
  word,
} from "./fieldKinds";
import { motionFields, recognizedSpeechFields, scrollFields, textFields, wrappingWords } from "./textFields";

/** Keys of ICE's own editor, and notes: they change nothing in the film. */
export const remarkFields: FieldsOf<RemarkFields> = {
  Comment: any,
  Title: any,
  Id: any,
  TrackId: any,
  VirginDuration: any,
  OriginalMediaURL: any,
  Name: any,
  PreviewUrl: any,
  FromAiAsr: any,
  businessType: any,
  NoReferTimelineIn: any,
  NoReferTimelineOut: any,
  Visible: flag,
  Disabled: flag,
};

const alignment: FieldsOf<AlignmentFields> = { ClipId: textOrNumber, ReferenceClipId: textOrNumber };
const placement: FieldsOf<PlacementFields> = { TimelineIn: moment, TimelineOut: moment };
const source: FieldsOf<SourceFields> = { MediaURL: text, MediaId: text, MediaIdType: any };
const range: FieldsOf<SourceRangeFields> = {
  In: moment,
  Out: moment,
  MaxOut: moment,
  Speed: { kind: "number", above: 0, usual: { from: 0.1, to: 100 } },
};
export const boxFields: FieldsOf<BoxFields> = { X: place, Y: place, Width: size, Height: size };

const rate = { kind: "number", from: -500, to: 500 } as const;
const speech: FieldsOf<SpokenTextFields> = {
  Content: textOrNumber,
  Voice: text,
  CustomizedVoice: text,
  customizedVoice: text,
  Format: text,
  SpeechRate: rate,
  PitchRate: rate,
};

/** How a picture fills its box; texts have words of their own. */
export const fitting: readonly string[] = ["Contain", "Cover", "Fill"];
const placed = { ...remarkFields, ...alignment, ...placement, Duration: length };

const plainAudio = { ...placed, ...source, ...range, LoopMode: flag, Effects: list };
const plainVideo = {
  ...plainAudio,
  ...boxFields,
  AdaptMode: word([...fitting, ...wrappingWords]),
  Opacity: share,
  DyncFrames: number,
  MaskVideoUrl: text,
};

const videoClip: FieldsOf<VideoTrackClip> = {
  ...plainVideo,
  ...textFields,
  ...speech,
  ...recognizedSpeechFields,
  Type: word(["Video", "Image", "GlobalImage", "AI_Avatar", "AI_ASR", "AI_TTS", "Text", "Subtitle"]),
  AdaptMode: plainVideo.AdaptMode,
  AvatarId: text,
};

const audioClip: FieldsOf<AudioTrackClip> = {
  ...plainAudio,
  ...textFields,
  ...speech,
  ...recognizedSpeechFields,
  Type: word(["Audio", "AI_TTS", "AI_ASR"]),
};

const imageClip: FieldsOf<ImageTrackClip> = {
  ...remarkFields,
  ...placement,
  ...source,
  ...boxFields,
  Type: word(["Image"]),
  ImageURL: text,
  ImageId: text,
  DyncFrames: number,
  Duration: length,
  Speed: size,
  Opacity: share,
  MaskVideoUrl: text,
  Effects: list,
};

const subtitleFormats = ["srt", "ass"];
const subtitleFile = { FileURL: text, FileUrl: text };

const subtitleClip: FieldsOf<SubtitleTrackClip> = {
  ...remarkFields,
  ...alignment,
  ...placement,
  ...source,
  ...textFields,
  ...motionFields,
  ...scrollFields,
  ...recognizedSpeechFields,
  ...subtitleFile,
  In: moment,
  Out: moment,
  Duration: length,
  Type: word(["Text", "Subtitle", "AI_ASR"]),
  SubType: word(subtitleFormats),
  Content: textOrNumber,
};

/** The keys of a clip, by what its track holds. */
export const clipFields: Readonly<Record<ClipTrackKind, FieldTable>> = {
  VideoTracks: videoClip,
  AudioTracks: audioClip,
  ImageTracks: imageClip,
  // Checked where it is refused.
  SubtitleTracks: { ...subtitleClip, Text: any },
};

const animatedText = { ...motionFields, ...scrollFields, Content: textOrNumber };

/** More keys that clips of some types take wherever they lie: ICE's editor writes texts on video tracks. */
export const clipFieldsByType: Readonly<Record<string, FieldTable>> = {
  AI_Avatar: { LoopMotion: flag },
  AI_ASR: animatedText,
  Text: animatedText,
  Subtitle: { ...motionFields, Content: textOrNumber, ...subtitleFile },
};

/** On which tracks clips of other types than the track's own lie. */
export function fieldsOfTypes(track: ClipTrackKind): Readonly<Record<string, FieldTable>> {
  if (track === "VideoTracks") return clipFieldsByType;
  return track === "AudioTracks" ? { AI_ASR: animatedText } : {};
}

const plainText = {
  ...placed,
  ...textFields,
  AdaptMode: plainVideo.AdaptMode,
  ...motionFields,
  Content: textOrNumber,
};

/** By these a subtitle file may be named where FileURL does not name it. */
export const fileNames: FieldTable = source;

/** The keys that count for a clip, by its kind. For what AI makes, all may. */
export const ownFields: Readonly<Partial<Record<LaidClip["kind"], FieldTable>>> = {
  video: plainVideo,
  image: plainVideo,
  audio: plainAudio,
  text: { ...plainText, ...scrollFields },
  subtitles: { ...plainText, ...subtitleFile, SubType: word(subtitleFormats) },
};
