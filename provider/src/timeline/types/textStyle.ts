import type { NumberOrText } from "./numberOrText";
import type { OpenWord } from "./openWord";
import type { SubtitleEffect } from "./subtitleEffect";

/**
 * The point of a text that X and Y place. Left, Center and Right pin its upper left corner, upper middle and upper right
 * corner. Exported timelines have the number of ASS as text: "8" is TopCenter.
 */
export type TextAlignment = OpenWord<
  | "TopLeft"
  | "TopCenter"
  | "TopRight"
  | "CenterLeft"
  | "CenterCenter"
  | "CenterRight"
  | "BottomLeft"
  | "BottomCenter"
  | "BottomRight"
  | "Left"
  | "Center"
  | "Right"
  | "8"
>;

/** How a text looks and where it stands: on subtitle tracks, in Text effects, and for recognised speech. */
export interface TextStyleFields {
  /** From the edge that Alignment names: up to 1 a share of the canvas' width, above it pixels. Default: 0. (web editor) */
  readonly X?: number;
  /** From the edge that Alignment names: up to 1 a share of the canvas' height, above it pixels. Default: 0. (web editor) */
  readonly Y?: number;
  /** A font that ICE has, such as "Alibaba PuHuiTi", "KaiTi", "HappyZcool-2016". (web editor) */
  readonly Font?: string;
  /** A font file of your own in OSS; wins over Font. (sample) */
  readonly FontURL?: string;
  /** FontURL as the web editor writes it. (web editor) */
  readonly FontUrl?: string;
  /** Pixels of the film, or of FECanvas where that is given. (web editor) */
  readonly FontSize?: number;
  /** `#RRGGBB`. Default: white. (web editor) */
  readonly FontColor?: string;
  /** 0 to 1. Default: 1. (web editor) */
  readonly FontColorOpacity?: NumberOrText;
  /** (web editor) */
  readonly FontFace?: FontFace;
  /** Pixels between letters. Default: 0. (web editor) */
  readonly Spacing?: number;
  /** Pixels between lines. Default: 0. (web editor) */
  readonly LineSpacing?: number;
  /** Degrees, counter-clockwise. Default: 0. (web editor) */
  readonly Angle?: number;
  /** 1: outline and shadow; 3: an opaque box. Default: 1. (web editor) */
  readonly BorderStyle?: number;
  /** Pixels of outline. Default: 0. (web editor) */
  readonly Outline?: number;
  /** `#RRGGBB`. Default: black. (web editor) */
  readonly OutlineColour?: string;
  /** Pixels of shadow. Default: 0. (web editor) */
  readonly Shadow?: number;
  /** `#RRGGBB` of the shadow, or of the box. Default: black. (web editor) */
  readonly BackColour?: string;
  /** Default: "TopLeft". (web editor) */
  readonly Alignment?: TextAlignment;
  /** What happens to a text that is too wide: wrap anywhere, wrap at spaces, or scale down. Default: nothing. (web editor) */
  readonly AdaptMode?: OpenWord<"AutoWrap" | "AutoWrapAtSpaces" | "AutoWrapAtSpacesStrict" | "AutoScale">;
  /** How wide it may be: up to 1 a share of the canvas, above it pixels. Default: the canvas. (web editor) */
  readonly TextWidth?: number;
  /** A ready-made look, such as "CS0001-000004". (web editor) */
  readonly EffectColorStyle?: string;
  /** A ready-made bubble, such as "BS0001-000001". X and Y place its upper left corner. (sample) */
  readonly BubbleStyleId?: string;
  /** Up to 1 a share of the canvas' width, above it pixels. (sample) */
  readonly BubbleWidth?: number;
  /** Up to 1 a share of the canvas' height, above it pixels. (sample) */
  readonly BubbleHeight?: number;
  /** Layers of shadow, outline and box behind the text. (sample) */
  readonly SubtitleEffects?: readonly SubtitleEffect[];
}

export interface FontFace {
  /** Default: false. (web editor) */
  readonly Bold?: boolean;
  /** Default: false. (web editor) */
  readonly Italic?: boolean;
  /** Default: false. (web editor) */
  readonly Underline?: boolean;
}
