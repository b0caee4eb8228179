import type { Fraction } from "../time/fraction";

/** What every format is read into: planes of clips in exact seconds of the film. */
export interface Edit {
  /** Frames a second. */
  readonly rate?: Fraction;
  /** Pixels. */
  readonly size?: Size;
  /** In any order: `order` says what lies over what. */
  readonly planes: readonly Plane[];
  /** Left and right of a sound, or two channels of a file, may be two clips of it. */
  readonly channelsApart?: boolean;
  /** Where the edit ends, black included. */
  readonly seconds: Fraction;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Clips of one height in the picture, or of one track of sound. */
export interface Plane {
  readonly kind: "picture" | "sound";
  /** What warnings call it, such as "V1". */
  readonly name: string;
  /** Compared number by number; a higher plane is drawn over a lower one. Missing numbers are 0. */
  readonly order: readonly number[];
  readonly clips: readonly Clip[];
  readonly joins: readonly Join[];
  /** Fades go no further. */
  readonly end?: Fraction;
}

export type Clip = MediaClip | TitleClip;

interface PlacedClip {
  readonly name: string;
  /** Seconds of the film. */
  readonly from: Fraction;
  readonly to: Fraction;
}

export interface MediaClip extends PlacedClip {
  readonly kind: "video" | "image" | "audio";
  readonly material: Material;
  /** Seconds into the file at `from`, counted from its first frame. */
  readonly in: Fraction;
  /** Seconds of the file for a second of the film, above 0; 0 stands still. */
  readonly speed: Fraction;
  readonly sound: Sound;
  readonly look: Look;
  /** Seconds of the film by which it could begin earlier and end later, where not the file but a nest limits that. */
  readonly room?: { readonly before: Fraction; readonly after: Fraction };
}

export interface TitleClip extends PlacedClip {
  readonly kind: "title";
  readonly title: Title;
}

/** A file as the edit names it. */
export interface Material {
  /** As written. */
  readonly path?: string;
  /** Whether `%20` in the path is a blank. */
  readonly isUrl?: boolean;
  readonly name: string;
  readonly reel?: string;
  /** How long the file is. */
  readonly seconds?: Fraction;
  /** It is one picture. */
  readonly isStill?: boolean;
}

export interface Sound {
  /** The file's sound is not heard. */
  readonly silent: boolean;
  /** 1 is as it is. */
  readonly gain: number;
  /** Seconds of the film. */
  readonly fadeIn?: Fraction;
  readonly fadeOut?: Fraction;
  /** Of equal power, where the edit says so. */
  readonly curve?: "qsin";
}

export interface Look {
  /** 0 to 1. */
  readonly opacity?: number;
  readonly box?: Box;
  /** Degrees, clockwise. */
  readonly rotate?: number;
  readonly flip?: readonly ("horizontal" | "vertical")[];
  /** Shares of the picture cut away. */
  readonly crop?: Edges;
  readonly fit?: "Contain" | "Cover" | "Fill";
}

/** Shares of the canvas; a box may reach beyond it. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Title {
  readonly text: string;
  /** The middle, in shares of the canvas. */
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  /** Share of the canvas' height. */
  readonly size?: number | undefined;
  /** `#RRGGBB` */
  readonly color?: string | undefined;
  /** 0 to 1. */
  readonly opacity?: number | undefined;
  readonly font?: string | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: boolean | undefined;
  /** Degrees, clockwise. */
  readonly rotate?: number | undefined;
  readonly outline?: { readonly color: string; readonly share: number };
  /** Where its lines begin: "left", "center", "right". */
  readonly align?: string | undefined;
}

/** A transition, from its first to its last moment. */
export interface Join {
  readonly from: Fraction;
  readonly to: Fraction;
  /** Where the editor's cut is. */
  readonly cut: Fraction;
  /** As the edit calls it. */
  readonly name: string;
  /** An SMPTE wipe's number. */
  readonly wipe?: number;
  /** The file does not say where it lies about the cut. */
  readonly movable?: boolean;
  /** The edge of a nest cuts a part of it off. */
  readonly isCutOff?: true;
  /** It lies inside a nest. */
  readonly isInner?: true;
}

export const plainSound: Sound = { silent: false, gain: 1 };
export const silence: Sound = { silent: true, gain: 1 };
export const plainLook: Look = {};

/** @returns below 0 where `a` is drawn first */
export function compareOrder(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
