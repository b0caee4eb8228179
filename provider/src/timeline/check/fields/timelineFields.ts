import type { FrontEndCanvas, Timeline } from "../../types/timeline";
import type { AudioTrack, EffectTrack, ImageTrack, SubtitleTrack, VideoTrack } from "../../types/track";
import { remarkFields } from "./clipFields";
import {
  any,
  type FieldsOf,
  type FieldTable,
  flag,
  length,
  object,
  ratio,
  size,
  text,
  word,
} from "./fieldKinds";
import type { TrackKind } from "../../layout/timelineLayout";

/** What its tracks may be is checked with their clips. */
export const timelineFields: FieldsOf<Timeline> = {
  VideoTracks: any,
  AudioTracks: any,
  ImageTracks: any,
  SubtitleTracks: any,
  EffectTracks: any,
  FECanvas: object,
  AspectRatio: ratio,
  MaxDuration: length,
  Version: any,
  SdkVersion: any,
  From: any,
  FEConfig: any,
};

export const canvasFields: FieldsOf<FrontEndCanvas> = {
  Width: size,
  Height: size,
  OutputWidth: size,
  OutputHeight: size,
};

const track = { ...remarkFields, Type: text, Count: any, Duration: any };
const ofLength = {
  MainTrack: flag,
  TrackShortenMode: word(["AutoSpeed"]),
  TrackExpandMode: word(["AutoSpeed"]),
};

const videoTrack: FieldsOf<VideoTrack> = { ...track, ...ofLength, VideoTrackClips: any };
const audioTrack: FieldsOf<AudioTrack> = { ...track, ...ofLength, AudioTrackClips: any };
const imageTrack: FieldsOf<ImageTrack> = { ...track, ImageTrackClips: any };
const subtitleTrack: FieldsOf<SubtitleTrack> = { ...track, SubtitleTrackClips: any };
const effectTrack: FieldsOf<EffectTrack> = { ...track, EffectTrackItems: any };

/** The keys of a track, by its kind. */
export const trackFields: Readonly<Record<TrackKind, FieldTable>> = {
  VideoTracks: videoTrack,
  AudioTracks: audioTrack,
  ImageTracks: imageTrack,
  SubtitleTracks: subtitleTrack,
  EffectTracks: effectTrack,
};
