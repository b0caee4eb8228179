import { any, type FieldTable, flag, length, object, size, text, word } from "./fieldKinds";

/** What its tracks may be is checked with their clips. */
export const timelineFields: FieldTable = {
  VideoTracks: any,
  AudioTracks: any,
  ImageTracks: any,
  SubtitleTracks: any,
  EffectTracks: any,
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
  VideoTracks: { ...adaptable, VideoTrackClips: any },
  AudioTracks: { ...adaptable, AudioTrackClips: any },
  ImageTracks: { ...track, ImageTrackClips: any },
  SubtitleTracks: { ...track, SubtitleTrackClips: any },
  EffectTracks: { ...track, EffectTrackItems: any },
} as const satisfies Record<string, FieldTable>;
