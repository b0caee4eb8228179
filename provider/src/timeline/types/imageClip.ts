import type { BoxFields, PlacementFields, RemarkFields, SourceFields } from "./clipFields";
import type { Effect } from "./effects/effect";
import type { NumberOrText } from "./numberOrText";
import type { OpenWord } from "./openWord";

/**
 * A clip of an image track. ICE keeps image tracks for old timelines: new ones put a clip of Type "Image" or "GlobalImage" on
 * a video track.
 *
 * @see https://help.aliyun.com/document_detail/198823.html ImageTrackClip
 */
export interface ImageTrackClip extends SourceFields, PlacementFields, BoxFields, RemarkFields {
  /** Default: "Image". (web editor) */
  readonly Type?: OpenWord<"Image">;
  /** MediaURL in older samples. (sample) */
  readonly ImageURL?: string;
  /** MediaId in older samples. (sample) */
  readonly ImageId?: string;
  /** How many frames an animated GIF has. (Timeline page) */
  readonly DyncFrames?: number;
  /** Seconds. (sample) */
  readonly Duration?: number;
  /** Rate of play of an animated GIF. Default: 1. (web editor) */
  readonly Speed?: number;
  /** 0 to 1. Default: 1. (sample) */
  readonly Opacity?: NumberOrText;
  /** A video whose brightness is this clip's transparency. (web editor) */
  readonly MaskVideoUrl?: string;
  /** (web editor) */
  readonly Effects?: readonly Effect[];
}
