import type { InputDocument } from "./deepInput";
import type { AudioTrack, EffectTrack, ImageTrack, SubtitleTrack, VideoTrack } from "./track";

/**
 * A film in the API's own letters. It needs a clip on a video or an audio track.
 *
 * Where a field is known from stands at the end of its description: ICE's Timeline page, samples that Alibaba publishes, its
 * web editor, or timelines that ICE exports; unconfirmed where it was seen in none of them.
 *
 * @see https://help.aliyun.com/document_detail/198823.html Timeline
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/timeline-configuration-description
 * @see https://github.com/aliyun/alibabacloud-aiops-skills skills/mediaservices/ice: samples
 */
export interface Timeline {
  /** Pictures; later tracks are drawn over earlier ones. At most 100. (Timeline page) */
  readonly VideoTracks?: readonly VideoTrack[];
  /** Sounds, mixed. (Timeline page) */
  readonly AudioTracks?: readonly AudioTrack[];
  /** Old: put images on video tracks. At most 100. (Timeline page) */
  readonly ImageTracks?: readonly ImageTrack[];
  /** Texts, over all pictures. At most 100. (Timeline page) */
  readonly SubtitleTracks?: readonly SubtitleTrack[];
  /** Effects of the whole film. (Timeline page) */
  readonly EffectTracks?: readonly EffectTrack[];
  /** What the timeline's pixels count on. Default: the film itself. (sample) */
  readonly FECanvas?: FrontEndCanvas;
  /** Such as "16:9". (web editor) */
  readonly AspectRatio?: string;
  /** Seconds, at which the film is cut. Default: none. (Timeline page) */
  readonly MaxDuration?: number;
  /** (web editor) */
  readonly Version?: number | string;
  /** (web editor) */
  readonly SdkVersion?: string;
  /** Who wrote it. (web editor) */
  readonly From?: string;
  /** How the editor showed it. (web editor) */
  readonly FEConfig?: Readonly<Record<string, unknown>>;
}

/** A timeline in which every value, at any depth, may be a Pulumi input. */
export type TimelineInput = InputDocument<Timeline>;

/** So that a FontSize of 40 takes the same share of a small film as of a large one. (sample) */
export interface FrontEndCanvas {
  /** Pixels that the film's width counts. (sample) */
  readonly Width?: number;
  /** Pixels that the film's height counts. (sample) */
  readonly Height?: number;
  /** Pixels of the film. (web editor) */
  readonly OutputWidth?: number;
  /** Pixels of the film. (web editor) */
  readonly OutputHeight?: number;
}
