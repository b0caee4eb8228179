import type { OpenWord } from "../openWord";

/**
 * How a clip goes over into the next one on its track. It stands on the earlier clip. A Transition lets the next clip begin
 * earlier, so that the film is shorter by Duration; a DLTransition leaves the film's length as it is.
 *
 * @see https://help.aliyun.com/document_detail/198823.html Transition
 */
export interface TransitionEffect {
  /** (sample) */
  readonly Type: OpenWord<"Transition" | "DLTransition">;
  /** A name, `"random"`, or names with commas to draw one from. Names such as "OT0001-..." cost extra. (sample) */
  readonly SubType?: TransitionName;
  /** Seconds, more than 0. Default: 1. (sample) */
  readonly Duration?: number;
}

export type TransitionName = OpenWord<
  | "angular"
  | "bounce_down"
  | "bounce_up"
  | "bowTieHorizontal"
  | "bowTieVertical"
  | "burn"
  | "circle"
  | "circlecrop"
  | "circleopen"
  | "colordistance"
  | "colorphase"
  | "crazyparametricfun"
  | "crosshatch"
  | "crosswarp"
  | "cube"
  | "directional"
  | "directionalwarp"
  | "directionalwipe"
  | "displacement"
  | "doomscreentransition_down"
  | "doomscreentransition_up"
  | "doorway"
  | "dreamy"
  | "dreamyzoom"
  | "fade"
  | "fadecolor"
  | "fadegrayscale"
  | "flyeye"
  | "glitchdisplace"
  | "glitchmemories"
  | "gridflip"
  | "heart"
  | "hexagonalize"
  | "kaleidoscope"
  | "linearblur"
  | "luma"
  | "morph"
  | "mosaic"
  | "multiplyblend"
  | "perlin"
  | "pinwheel"
  | "pixelize"
  | "polarfunction"
  | "polka"
  | "radial"
  | "random"
  | "randomsquares"
  | "ripple"
  | "rotatescalefade"
  | "simplezoom"
  | "squareswire"
  | "squeeze"
  | "swap"
  | "swirl"
  | "undulatingburnout"
  | "waterdrop"
  | "wind"
  | "windowblinds"
  | "windowslice"
  | "wipedown"
  | "wipeleft"
  | "wiperight"
  | "wipeup"
  | "zoomincircles"
>;
