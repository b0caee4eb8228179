import type { NumberOrText } from "./numberOrText";
import type { OpenWord } from "./openWord";

/**
 * One layer behind a text.
 *
 * @see https://help.aliyun.com/document_detail/198823.html SubtitleEffects
 */
export interface SubtitleEffect {
  /** (sample) */
  readonly Type: OpenWord<"Shadow" | "Outline" | "Box">;
  /** `#RRGGBB`; a box also takes it without `#`. (sample) */
  readonly Color?: string;
  /** 0 to 1. Default: 1. (sample) */
  readonly Opacity?: NumberOrText;
  /** Thickness in shares of the font size. (sample) */
  readonly XBord?: number;
  /** Thickness in shares of the font size. (sample) */
  readonly YBord?: number;
  /** To the right: shares of the font size, for a box pixels. (sample) */
  readonly XShift?: number;
  /** Downwards: shares of the font size, for a box pixels. (sample) */
  readonly YShift?: number;
  /** Softness. (sample) */
  readonly Blur?: number;
  /** Box: pixels that it is larger than its text. (sample) */
  readonly Bord?: number;
  /** Box: pixels of its round corners. (sample) */
  readonly Radius?: number;
  /** Box: a picture instead of a colour. (sample) */
  readonly ImageURL?: string;
  /** Box: pixels of the picture's width. (sample) */
  readonly Width?: number;
  /** Box: pixels of the picture's height. (sample) */
  readonly Height?: number;
  /** Box: where in the picture the text goes, `"x,y,width,height"` in shares. (sample) */
  readonly TextArea?: string;
}
