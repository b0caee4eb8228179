import type {
  AlignmentFields,
  PlacementFields,
  RemarkFields,
  SourceFields,
  SourceRangeFields,
} from "./clipFields";
import type { Effect } from "./effects/effect";
import type { OpenWord } from "./openWord";
import type { RecognizedSpeechFields } from "./recognizedSpeech";
import type { SpokenTextFields } from "./spokenText";
import type { TextStyleFields } from "./textStyle";

/**
 * A clip of an audio track: a piece of a sound or of a video's sound, a spoken text (AI_TTS), or subtitles from speech. The
 * clips of one track must not overlap, and the film's picture ends them. Without TimelineOut a spoken text goes where the one
 * before it ends; with it, it is cut there.
 *
 * @see https://help.aliyun.com/document_detail/198823.html AudioTrackClip
 */
export interface AudioTrackClip
  extends
    SourceFields,
    SourceRangeFields,
    PlacementFields,
    AlignmentFields,
    RemarkFields,
    SpokenTextFields,
    RecognizedSpeechFields,
    TextStyleFields {
  /** Default: "Audio". (Timeline page) */
  readonly Type?: OpenWord<"Audio" | "AI_TTS" | "AI_ASR">;
  /** Seconds. (web editor) */
  readonly Duration?: number;
  /** Again and again until TimelineOut. Default: false. (Timeline page) */
  readonly LoopMode?: boolean;
  /** (Timeline page) */
  readonly Effects?: readonly Effect[];
}
