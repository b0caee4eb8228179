import type { OpenWord } from "../openWord";
import type { RecognizedSpeechFields } from "../recognizedSpeech";
import type { TextStyleFields } from "../textStyle";
import type { BoxFields } from "../clipFields";

/** Subtitles from this clip's own sound. In cn-shanghai, cn-beijing and cn-hangzhou only. */
export interface RecognizedSpeechEffect extends RecognizedSpeechFields, TextStyleFields {
  /** (sample) */
  readonly Type: OpenWord<"AI_ASR">;
}

/**
 * Takes the background of a person away: AI_Matting before one colour, AI_RealMatting before anything. In cn-shanghai,
 * cn-beijing and cn-hangzhou only.
 */
export interface MattingEffect {
  /** (sample) */
  readonly Type: OpenWord<"AI_Matting" | "AI_RealMatting">;
  /** AI_Matting: "green". (sample) */
  readonly Color?: string;
}

/** Brings a clip's colours to those of another clip. */
export interface HarmonizationEffect {
  /** (sample) */
  readonly Type: OpenWord<"Harmonization">;
  /** The other clip's ClipId. (sample) */
  readonly ReferenceClipId?: string;
}

/** Takes a watermark, or written text, away; X, Y, Width and Height say where. (sample) */
export interface EraseEffect extends BoxFields {
  /** (sample) */
  readonly Type: OpenWord<"DeWatermark" | "VideoDetext">;
}
