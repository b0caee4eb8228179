import type { NumberOrText } from "../numberOrText";
import type { OpenWord } from "../openWord";

/** What fills the part of the canvas that a picture leaves empty. */
export interface BackgroundEffect {
  /** (Effects page) */
  readonly Type: OpenWord<"Background">;
  /** (Effects page) */
  readonly SubType?: OpenWord<"Blur" | "Color">;
  /** Blur: 0.01 to 1. (Effects page) */
  readonly Radius?: NumberOrText;
  /** Color: `#RRGGBB`. (Effects page) */
  readonly Color?: string;
}

/** A visual effect on a clip, or on an effect track for the whole film. */
export interface VisualEffect extends LookFields {
  /** (Effects page) */
  readonly Type: OpenWord<"VFX">;
  /** A name, `"random"`, or names with commas to draw one from. Names such as "OV0001-..." cost extra. (Effects page) */
  readonly SubType?: VisualEffectName;
}

/** Colours of a clip, or on an effect track of the whole film. */
export interface FilterEffect extends LookFields {
  /** (Effects page) */
  readonly Type: OpenWord<"Filter">;
  /** A preset such as "m1" or "pl3", "color" for colours by ExtParams, `"random"`, or names with commas. (Effects page) */
  readonly SubType?: FilterName;
}

interface LookFields {
  /** `key=value` pairs with commas, such as "effect=color,brightness=-10". Open: the keys hang on SubType. (Effects page) */
  readonly ExtParams?: string;
  /** Seconds into the clip. (Effects page) */
  readonly In?: number;
  /** Seconds into the clip. (Effects page) */
  readonly Out?: number;
  /** Seconds. (Effects page) */
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
