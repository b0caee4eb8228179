/** What a clip shows or plays: exactly one of the two, or a text for the kinds that are made from text. */
export interface SourceFields {
  /** `https://<bucket>.oss-<region>.aliyuncs.com/<key>`, in the job's region; no CDN or accelerate domain. (Timeline page) */
  readonly MediaURL?: string;
  /** The id of a media asset that ICE has in the job's region. (Timeline page) */
  readonly MediaId?: string;
  /** What kind of id MediaId is. (web editor) */
  readonly MediaIdType?: string;
}

/** Which part of the material. */
export interface SourceRangeFields {
  /** Seconds into the material, from 0. Default: 0. (Timeline page) */
  readonly In?: number;
  /** Seconds into the material, more than In. Default: the material's end. (Timeline page) */
  readonly Out?: number;
  /** Seconds: like Out, but a shorter material is used to its end. (Timeline page) */
  readonly MaxOut?: number;
  /** Rate of play, more than 0: 2 is twice as fast. Default: 1. (Timeline page) */
  readonly Speed?: number;
}

/** Where in the film. */
export interface PlacementFields {
  /** Seconds into the film, from 0. Default: where the clip before on the track ends. (Timeline page) */
  readonly TimelineIn?: number;
  /** Seconds into the film, more than TimelineIn. Default: TimelineIn + Out - In. (Timeline page) */
  readonly TimelineOut?: number;
}

/** Where in the picture. Without a size and a place, a clip fills the canvas. */
export interface BoxFields {
  /** From the left edge: up to 1 a share of the canvas' width, above it pixels. Default: 0. (Timeline page) */
  readonly X?: number;
  /** From the upper edge: up to 1 a share of the canvas' height, above it pixels. Default: 0. (Timeline page) */
  readonly Y?: number;
  /** Up to 1 a share of the canvas' width, above it pixels. (Timeline page) */
  readonly Width?: number;
  /** Up to 1 a share of the canvas' height, above it pixels. (Timeline page) */
  readonly Height?: number;
}

/** Lines clips of different tracks up with each other. TimelineIn and TimelineOut win over it. */
export interface AlignmentFields {
  /** A name for this clip, for the ReferenceClipId of others. (Timeline page) */
  readonly ClipId?: string;
  /** The ClipId of a clip on another track whose time this one takes over: cut if longer, slowed if shorter. (Timeline page) */
  readonly ReferenceClipId?: string;
}

/** Notes of people and of ICE's web editor. They change nothing in the film. */
export interface RemarkFields {
  /** For people. (sample) */
  readonly Comment?: string;
  /** The material's name. (web editor) */
  readonly Title?: string;
  /** (web editor) */
  readonly Id?: number | string;
  /** (web editor) */
  readonly TrackId?: number | string;
  /** Seconds: the whole material's length. (web editor, exported timelines) */
  readonly VirginDuration?: number;
  /** Where ICE fetched the material from. (exported timelines) */
  readonly OriginalMediaURL?: string;
  /** (web editor) */
  readonly Name?: string;
  /** A small picture for the editor. (web editor) */
  readonly PreviewUrl?: string;
  /** Whether it came from recognised speech. (exported timelines) */
  readonly FromAiAsr?: boolean;
  /** (web editor) */
  readonly businessType?: string;
  /** (web editor) */
  readonly NoReferTimelineIn?: boolean;
  /** (web editor) */
  readonly NoReferTimelineOut?: boolean;
  /** Default: true. What ICE does with false is not documented. (web editor, exported timelines) */
  readonly Visible?: boolean;
  /** Default: false. What ICE does with true is not documented. (web editor) */
  readonly Disabled?: boolean;
}
