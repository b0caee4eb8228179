import { type TextStyle } from "../timeline/textStyle";
import { type Inspection } from "../inspectMedia";

/** A material that the timeline names, found and looked at. */
export interface Material extends Inspection {
  /** The MediaURL or MediaId. */
  readonly name: string;
  readonly file: string;
}

/** A whole film, decided: nothing of the timeline is left to interpret. Times of the picture are frames. */
export interface FilmPlan {
  readonly seconds: number;
  /** Absent when only sound was asked for. */
  readonly picture?: Picture;
  readonly voices: readonly Voice[];
  /** What evens out the loudness of the whole, one after another. */
  readonly levelings: readonly Leveling[];
}

export interface Leveling {
  /** Of full scale. */
  readonly peak: number;
  /** How much louder anything may become. */
  readonly gain: number;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly fps: FrameRate;
  /** Whether the film is transparent where nothing is drawn; else it is black there. */
  readonly transparent: boolean;
  /** Where this piece of the film begins. */
  readonly firstFrame: number;
  readonly frames: number;
  /** In the order they are drawn: later ones cover earlier ones. */
  readonly layers: readonly Layer[];
  /** What changes all layers together, under the titles. */
  readonly looks: readonly Look[];
  readonly titles: readonly Title[];
  readonly subtitleFiles: readonly SubtitleFile[];
}

export interface FrameRate {
  readonly numerator: number;
  readonly denominator: number;
}

/** Clips of one track that follow one another without a gap, drawn into one box of the canvas. */
export interface Layer {
  readonly startFrame: number;
  readonly frames: number;
  readonly box: Box;
  readonly clips: readonly PicturedClip[];
}

/** Pixels of the output, all even: chroma is shared by two pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PicturedClip {
  readonly material: Material;
  /** In the timeline, for messages. */
  readonly path: string;
  /** The first second of the material that is shown. */
  readonly inSeconds: number;
  readonly speed: number;
  /** Frames of the film, the transitions on both sides included. */
  readonly frames: number;
  /** From this frame of the clip on, the one before it stands. */
  readonly freezeAtFrame?: number;
  /** A moving image begins again after so many frames. */
  readonly roundFrames?: number;
  /** Frames of the clip that an earlier slice of the film has shown. */
  readonly skippedFrames: number;
  /** How the clip comes in over the one before it. */
  readonly entry?: { readonly xfade: string; readonly frames: number };
  readonly flips: readonly ("horizontal" | "vertical")[];
  readonly cuts: readonly Cut[];
  /** Clockwise, before the picture is fitted. */
  readonly quarterTurns: number;
  readonly masks: readonly Mask[];
  /** What the picture is fitted into: as large as the layer's box unless it is tilted. */
  readonly size: Size;
  readonly fit: "Contain" | "Cover" | "Fill";
  /** Absent where a lower layer shows through. */
  readonly backdrop?: Backdrop;
  readonly motion?: Motion;
  /** Times count from the clip's beginning. */
  readonly looks: readonly Look[];
  /** Clockwise degrees that the fitted picture is turned about its middle. */
  readonly tiltDegrees: number;
  readonly opacity: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Backdrop = { readonly color: string } | { readonly blurRadius: number };

/** A part of a picture, in shares of it. */
export interface Cut {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The camera's way over a picture. */
export interface Motion {
  readonly from: Cut;
  readonly to: Cut;
  readonly seconds: number;
}

/** The shape that is left of a picture, in shares of it. */
export interface Mask {
  readonly shape: "ellipse" | "rectangle";
  /** The middle. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Of the corners, as a share of the picture's shorter side. */
  readonly radius: number;
  /** How soft the edge is, as a share of the shape. */
  readonly feather: number;
  /** How much is seen outside of the shape. */
  readonly outside: number;
}

/** A change of a picture from one frame to the one before another. */
export interface Look {
  readonly fromFrame: number;
  readonly toFrame: number;
  readonly change: Change;
}

export type Change =
  | { readonly kind: "grade"; readonly grade: Grade }
  | { readonly kind: "blur"; readonly across: boolean; readonly down: boolean }
  | { readonly kind: "mosaic" }
  /** Colour goes, or comes, over the whole time. */
  | { readonly kind: "color"; readonly direction: "out" | "in" };

/** In ICE's own units. */
export interface Grade {
  /** -255 to 255. */
  readonly brightness: number;
  /** -100 to 100. */
  readonly contrast: number;
  /** -100 to 100. */
  readonly saturation: number;
  /** Of the light: less than 6500 is warm. */
  readonly kelvin: number;
  /** How much of that light there is: 0 to 100. */
  readonly mix: number;
  /** 0 to 100. */
  readonly darkCorners: number;
}

/** A piece of sound and its place in the film. */
export interface Voice {
  readonly material: Material;
  readonly startSeconds: number;
  readonly lengthSeconds: number;
  readonly inSeconds: number;
  /** Seconds of the material that are played. */
  readonly sourceSeconds: number;
  readonly speed: number;
  readonly loop: boolean;
  /** In the order they are applied. Times count from the voice's beginning. */
  readonly treatments: readonly Treatment[];
}

export type Treatment =
  | {
      readonly kind: "gain";
      readonly gain: number;
      readonly fromSeconds?: number;
      readonly toSeconds?: number;
    }
  | { readonly kind: "denoise"; readonly noise: "wind" | "any" }
  | { readonly kind: "loudness"; readonly lufs: number; readonly truePeak: number }
  | {
      readonly kind: "fade";
      readonly direction: "in" | "out";
      readonly startSeconds: number;
      readonly seconds: number;
      readonly curve: string;
    };

export interface Title {
  readonly startFrame: number;
  readonly endFrame: number;
  readonly style: TextStyle;
  /** Pixels of the output per pixel of the timeline (FECanvas). */
  readonly scale: number;
  /** Absent for the font that comes with the emulator. */
  readonly font?: FontFile;
  readonly scroll?: Scroll;
}

export interface FontFile {
  readonly file: string;
  /** The FontURL. */
  readonly name: string;
}

/** Heights in pixels of the timeline. */
export interface Scroll {
  readonly fromY: number;
  readonly toY: number;
  readonly startFreezeSeconds: number;
  readonly endFreezeSeconds: number;
}

export interface SubtitleFile {
  readonly file: string;
  readonly name: string;
  readonly format: "srt" | "ass";
  /** Lines outside of these frames are not shown. */
  readonly startFrame: number;
  readonly endFrame: number;
  /** How the lines of an .srt file look; an .ass file brings its own styles. */
  readonly style: TextStyle;
  readonly scale: number;
  readonly font?: FontFile;
}
