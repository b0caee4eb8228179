import type { BoxFields } from "../clipFields";
import type { NumberOrText } from "../numberOrText";
import type { OpenWord } from "../openWord";

/** Cuts a part out of the picture: X, Y, Width and Height of the part, in shares or pixels of the picture. */
export interface CropEffect extends BoxFields {
  /** (sample) */
  readonly Type: OpenWord<"Crop">;
}

/** Sets the picture into a larger one, by the new size and place or by its edges. */
export interface PadEffect extends BoxFields {
  /** (sample) */
  readonly Type: OpenWord<"Pad">;
  /** Share or pixels. (unconfirmed) */
  readonly Left?: number;
  /** Share or pixels. (unconfirmed) */
  readonly Right?: number;
  /** Share or pixels. (unconfirmed) */
  readonly Top?: number;
  /** Share or pixels. (unconfirmed) */
  readonly Bottom?: number;
}

/** Brings the picture to a size. */
export interface ScaleEffect extends Pick<BoxFields, "Width" | "Height"> {
  /** (sample) */
  readonly Type: OpenWord<"Scale">;
}

/** Turns the picture. */
export interface RotateEffect {
  /** (sample) */
  readonly Type: OpenWord<"Rotate">;
  /** Degrees, such as 90, 180, 270. (sample) */
  readonly Degree?: NumberOrText;
}

/** Mirrors the picture. Two of them mirror both ways. */
export interface FlipEffect {
  /** (sample) */
  readonly Type: OpenWord<"Flip">;
  /** (sample) */
  readonly Direction?: OpenWord<"horizontal" | "vertical">;
}
