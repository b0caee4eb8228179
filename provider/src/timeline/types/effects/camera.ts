import type { OpenWord } from "../openWord";

/** A slow move over the picture. The clip lasts at most 10 seconds, and has no Crop, Scale, Pad or Background. */
export interface KenBurnsEffect {
  /** (sample) */
  readonly Type: OpenWord<"KenBurns">;
  /** What is seen first: `"x,y,width,height"` in shares of the picture. (sample) */
  readonly Start?: string;
  /** What is seen last: `"x,y,width,height"` in shares of the picture. (sample) */
  readonly End?: string;
}

/** A push towards the picture's middle. */
export interface ZoomEffect {
  /** (sample) */
  readonly Type: OpenWord<"Zoom">;
  /** 1 is the picture as it is. (sample) */
  readonly StartRate?: number;
  /** More than StartRate. (sample) */
  readonly EndRate?: number;
  /** Seconds. (sample) */
  readonly Duration?: number;
}

/** Holds the clip's last frame. */
export interface FreezeFrameEffect {
  /** (sample) */
  readonly Type: OpenWord<"FreezeFrame">;
  /** Seconds. (sample) */
  readonly Duration?: number;
}

/** Takes a part of the material, for many films from the same materials. */
export interface RandomClipEffect {
  /** (sample) */
  readonly Type: OpenWord<"Clip" | "RandomClip">;
  /** (sample) */
  readonly SubType?: OpenWord<"RandomClip">;
  /** Seconds. (sample) */
  readonly ClipDuration?: number;
}
