import type { NumberOrText } from "./numberOrText";
import type { OpenWord } from "./openWord";

/** How a text comes, stays and goes. */
export interface TextMotionFields {
  /** (web editor) */
  readonly AaiMotionInEffect?: OpenWord<
    | "fade_in"
    | "blur_in"
    | "wave_in"
    | "typewriter1_in"
    | "rotateflip_in"
    | "slide_left_in"
    | "slide_right_in"
    | "slide_up_in"
    | "slide_down_in"
  >;
  /** Seconds. (web editor) */
  readonly AaiMotionIn?: NumberOrText;
  /** (web editor) */
  readonly AaiMotionOutEffect?: OpenWord<"fade_out" | "dissolve_out" | "slide_down_out">;
  /** Seconds. (web editor) */
  readonly AaiMotionOut?: NumberOrText;
  /** Not together with the effects of coming and going. (web editor) */
  readonly AaiMotionLoopEffect?: OpenWord<"normal_display" | "heartbeat_display" | "rainbrush_display">;
  /** Speed of AaiMotionLoopEffect. (web editor) */
  readonly Ratio?: NumberOrText;
}

/** A text that scrolls, such as end credits. Only on subtitle tracks. */
export interface TextScrollFields {
  /** Sideways: where to. (sample) */
  readonly ScrollDirection?: OpenWord<"Left" | "Right">;
  /** Pixels of the film. (sample) */
  readonly ScrollStartX?: number;
  /** Pixels of the film. (sample) */
  readonly ScrollEndX?: number;
  /** Pixels of the film. (sample) */
  readonly ScrollStartY?: number;
  /** Pixels of the film; below 0 the text leaves the picture. (sample) */
  readonly ScrollEndY?: number;
  /** Pixels a second. Default: what the clip's time asks for. (sample) */
  readonly ScrollSpeed?: number;
  /** Seconds that it stands before. Default: 0. (sample) */
  readonly ScrollStartFreeze?: number;
  /** Seconds that it stands after. Default: 0. (sample) */
  readonly ScrollEndFreeze?: number;
  /** Pixels. (sample) */
  readonly ScrollStartShift?: number;
  /** Pixels. (sample) */
  readonly ScrollEndShift?: number;
  /** Sideways: again and again. Default: false. (sample) */
  readonly ScrollLoop?: boolean;
  /** How many times. (sample) */
  readonly ScrollLoopTime?: number;
}
