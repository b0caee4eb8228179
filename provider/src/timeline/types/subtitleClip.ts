import type {
  AlignmentFields,
  PlacementFields,
  RemarkFields,
  SourceFields,
  SourceRangeFields,
} from "./clipFields";
import type { OpenWord } from "./openWord";
import type { RecognizedSpeechFields } from "./recognizedSpeech";
import type { TextMotionFields, TextScrollFields } from "./textMotion";
import type { TextStyleFields } from "./textStyle";

/**
 * A clip of a subtitle track: a text, a subtitle file, or subtitles from speech. Without TimelineIn and TimelineOut it lasts as
 * long as the film.
 *
 * @see https://help.aliyun.com/document_detail/198823.html SubtitleTrackClip
 */
export interface SubtitleTrackClip
  extends
    SourceFields,
    Pick<SourceRangeFields, "In" | "Out">,
    PlacementFields,
    AlignmentFields,
    RemarkFields,
    TextStyleFields,
    TextMotionFields,
    TextScrollFields,
    RecognizedSpeechFields {
  /** (Timeline page) */
  readonly Type: OpenWord<"Text" | "Subtitle" | "AI_ASR">;
  /** Of a subtitle file. (exported timelines) */
  readonly SubType?: OpenWord<"srt" | "ass">;
  /** Seconds; TimelineOut wins. (web editor) */
  readonly Duration?: number;
  /** Type "Text": the text; `\n` breaks the line. (web editor) */
  readonly Content?: string;
  /** Type "Subtitle": an .srt or .ass file in OSS. The styles inside an .ass file win. (web editor) */
  readonly FileURL?: string;
  /** FileURL in exported timelines. (exported timelines) */
  readonly FileUrl?: string;
}
