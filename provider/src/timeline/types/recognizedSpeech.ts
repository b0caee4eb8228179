/**
 * AI_ASR: subtitles from what is said. In cn-shanghai, cn-beijing and cn-hangzhou only.
 *
 * @see https://help.aliyun.com/document_detail/198823.html AI_ASR
 */
export interface RecognizedSpeechFields {
  /** The text that is said, to be timed to the voice. Default: what the service hears. (sample) */
  readonly AlignmentText?: string;
  /** Finds the important words and shows them in HighlightingStyle. No effect on subtitle tracks. Default: false. (sample) */
  readonly NeedHighlighting?: boolean;
  /** (sample) */
  readonly HighlightingStyle?: HighlightingStyle;
}

/** Colours here are `BBGGRR` without `#`, unlike everywhere else. */
export interface HighlightingStyle {
  /** `BBGGRR`. (sample) */
  readonly FontColor?: string;
  /** `BBGGRR`. (sample) */
  readonly OutlineColour?: string;
  /** Pixels. (sample) */
  readonly Outline?: number;
}
