import type { BoxFields } from "../clipFields";
import type { NumberOrText } from "../numberOrText";
import type { OpenWord } from "../openWord";

/** What fills the part of the canvas that a picture leaves empty. */
export interface BackgroundEffect {
  /** (sample) */
  readonly Type: OpenWord<"Background">;
  /** (sample) */
  readonly SubType?: OpenWord<"Blur" | "Color">;
  /** Blur: 0.01 to 1. (sample) */
  readonly Radius?: NumberOrText;
  /** Color: `#RRGGBB`. (sample) */
  readonly Color?: string;
}

/** A visual effect on a clip, or on an effect track for the whole film. */
export interface VisualEffect extends LookFields {
  /** (sample) */
  readonly Type: OpenWord<"VFX">;
  /** A name, `"random"`, or names with commas to draw one from. Names such as "OV0001-..." cost extra. (sample) */
  readonly SubType?: VisualEffectName;
}

/** Colours of a clip, or on an effect track of the whole film. */
export interface FilterEffect extends LookFields {
  /** (sample) */
  readonly Type: OpenWord<"Filter">;
  /** A preset such as "m1" or "pl3", "color" for colours by ExtParams, `"random"`, or names with commas. (sample) */
  readonly SubType?: FilterName;
}

interface LookFields extends BoxFields {
  /** `key=value` pairs with commas, such as "effect=color,brightness=-10". Open: the keys hang on SubType. (sample) */
  readonly ExtParams?: string;
  /** Seconds into the clip. (sample) */
  readonly In?: number;
  /** Seconds into the clip. (sample) */
  readonly Out?: number;
  /** Seconds. (sample) */
  readonly Duration?: number;
}

export type VisualEffectName = OpenWord<
  | "colorfulradial"
  | "colorfulstarry"
  | "fisheye"
  | "flyfire"
  | "glass"
  | "h_blur"
  | "heartbeat"
  | "heartfireworks"
  | "image_in_image"
  | "mask_circle"
  | "mask_linear"
  | "mask_minor"
  | "mask_rec"
  | "meteorshower"
  | "moons_and_stars"
  | "mosaic_rect"
  | "movie"
  | "planet"
  | "random"
  | "sparklestarfield"
  | "spotfall"
  | "starexplosion"
  | "starry"
>;

export type FilterName = OpenWord<
  "color" | "random" | "delta" | "electric" | "faded" | "slowlived" | "tokoyo" | "urbex" | "warm"
>;
