import type { AudioTrackClip } from "./audioClip";
import type { RemarkFields } from "./clipFields";
import type { Effect } from "./effects/effect";
import type { ImageTrackClip } from "./imageClip";
import type { OpenWord } from "./openWord";
import type { SubtitleTrackClip } from "./subtitleClip";
import type { VideoTrackClip } from "./videoClip";

/** A later video track is drawn over the ones before it. At most 100. */
export interface VideoTrack extends TrackKeys {
  /** (Timeline page) */
  readonly VideoTrackClips?: readonly VideoTrackClip[];
}

/** All audio tracks sound together. */
export interface AudioTrack extends TrackKeys {
  /** Must not overlap. (Timeline page) */
  readonly AudioTrackClips?: readonly AudioTrackClip[];
}

/** For old timelines: new ones put images on video tracks. At most 100. */
export interface ImageTrack extends TrackFields {
  /** (Timeline page) */
  readonly ImageTrackClips?: readonly ImageTrackClip[];
}

/** Over all pictures. At most 100. */
export interface SubtitleTrack extends TrackFields {
  /** (Timeline page) */
  readonly SubtitleTrackClips?: readonly SubtitleTrackClip[];
}

/** Effects of the whole film, or of a part of it by TimelineIn and TimelineOut; of one Type on one track. */
export interface EffectTrack extends TrackFields {
  /** (Timeline page) */
  readonly EffectTrackItems?: readonly Effect[];
}

/** What every track may say. */
export interface TrackFields extends Omit<RemarkFields, "VirginDuration"> {
  /** What the track holds: of a video track, effects or subtitles, too. (Timeline page) */
  readonly Type?: OpenWord<"Video" | "Audio" | "Image" | "Subtitle" | "Effect" | "Text">;
  /** How many clips. (web editor) */
  readonly Count?: number;
  /** Seconds. (web editor) */
  readonly Duration?: number;
}

/** How a track's length and the film's go together. */
export interface TrackLengthFields {
  /** The film lasts as long as this track. Default: false. (Timeline page) */
  readonly MainTrack?: boolean;
  /** What a track does that is longer than the main one: play faster. Default: it is cut. (Timeline page) */
  readonly TrackShortenMode?: OpenWord<"AutoSpeed">;
  /** What a track does that is shorter than the main one: play slower. Default: it ends. (Timeline page) */
  readonly TrackExpandMode?: OpenWord<"AutoSpeed">;
}

/** What a video or audio track may say beside its clips. */
export interface TrackKeys extends TrackFields, TrackLengthFields {}
