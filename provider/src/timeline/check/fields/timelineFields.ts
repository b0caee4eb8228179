import { any, type FieldTable, flag, length, list, object, size, text, word } from "./fieldKinds";

export const timelineFields: FieldTable = {
  VideoTracks: list,
  AudioTracks: list,
  ImageTracks: list,
  SubtitleTracks: list,
  EffectTracks: list,
  FECanvas: object,
  AspectRatio: text,
  MaxDuration: length,
  Version: any,
  SdkVersion: any,
  From: any,
};

export const canvasFields: FieldTable = { Width: size, Height: size, OutputWidth: size, OutputHeight: size };

const track: FieldTable = {
  Id: any,
  Type: text,
  Count: any,
  Duration: any,
  Visible: flag,
  Disabled: flag,
  MainTrack: flag,
};
const adaptable: FieldTable = {
  ...track,
  TrackShortenMode: word(["AutoSpeed"]),
  TrackExpandMode: word(["AutoSpeed"]),
};

/** The keys of a track, by its kind. */
export const trackFields = {
  VideoTracks: { ...adaptable, VideoTrackClips: list },
  AudioTracks: { ...adaptable, AudioTrackClips: list },
  ImageTracks: { ...track, ImageTrackClips: list },
  SubtitleTracks: { ...track, SubtitleTrackClips: list },
  EffectTracks: { ...track, EffectTrackItems: list },
} as const satisfies Record<string, FieldTable>;
