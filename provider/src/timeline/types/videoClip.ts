import type {
  AlignmentFields,
  BoxFields,
  PlacementFields,
  RemarkFields,
  SourceFields,
  SourceRangeFields,
} from "./clipFields";
import type { Effect } from "./effects/effect";
import type { NumberOrText } from "./numberOrText";
import type { OpenWord } from "./openWord";
import type { RecognizedSpeechFields } from "./recognizedSpeech";
import type { SpokenTextFields } from "./spokenText";
import type { TextStyleFields } from "./textStyle";

/**
 * A clip of a video track: a piece of a video, an image, an image over the whole film (GlobalImage), a speaking avatar, or
 * subtitles from speech.
 *
 * @see https://help.aliyun.com/document_detail/198823.html VideoTrackClip
 */
export interface VideoTrackClip
  extends
    SourceFields,
    SourceRangeFields,
    PlacementFields,
    BoxFields,
    AlignmentFields,
    RemarkFields,
    SpokenTextFields,
    RecognizedSpeechFields,
    Omit<TextStyleFields, "AdaptMode" | keyof BoxFields> {
  /** Default: "Video". (Timeline page) */
  readonly Type?: OpenWord<"Video" | "Image" | "GlobalImage" | "AI_Avatar" | "AI_ASR">;
  /** Seconds that an image or a made clip lasts; of a video, the part that is shown. (Timeline page) */
  readonly Duration?: number;
  /**
   * How the picture fits its box: whole with edges, filling with a cut, or stretched. Default: "Fill". An AI_ASR clip takes a
   * subtitle's words. (Timeline page)
   */
  readonly AdaptMode?: OpenWord<"Contain" | "Cover" | "Fill" | "AutoWrap" | "AutoWrapAtSpaces" | "AutoScale">;
  /** 0 to 1. Default: 1. (sample) */
  readonly Opacity?: NumberOrText;
  /** How many frames an animated GIF has. (Timeline page) */
  readonly DyncFrames?: number;
  /** A video whose brightness is this clip's transparency. (web editor) */
  readonly MaskVideoUrl?: string;
  /** Documented for audio clips; seen without effect on video. (sample) */
  readonly LoopMode?: boolean;
  /** AI_Avatar: whose picture, such as "fanyu-broadcast_standing". (sample) */
  readonly AvatarId?: string;
  /** In the order in which they act. (Timeline page) */
  readonly Effects?: readonly Effect[];
}
