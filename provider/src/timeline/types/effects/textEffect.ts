import type { OpenWord } from "../openWord";
import type { TextMotionFields } from "../textMotion";
import type { TextStyleFields } from "../textStyle";

/** A text on one clip, as long as the clip. Sizes without Fixed are scaled with the clip's own picture. */
export interface TextEffect extends TextStyleFields, TextMotionFields {
  /** (sample) */
  readonly Type: OpenWord<"Text">;
  /** (sample) */
  readonly Content?: string;
  /** Pixels of the film. (sample) */
  readonly FixedFontSize?: number;
  /** Share or pixels of the film. (sample) */
  readonly FixedX?: number;
  /** Share or pixels of the film. (sample) */
  readonly FixedY?: number;
}
