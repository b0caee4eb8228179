import type { Clip, Join, Plane, Size } from "../model/edit";
import type { Film } from "../model/openNest";
import type { Warnings } from "../model/warnings";
import type { Fraction } from "../time/fraction";
import type { XmlElement } from "../xml/parseXml";
import type { XmemlIndex } from "./xmemlIndex";

export interface SequenceContext extends Film {
  readonly kind: Plane["kind"];
  readonly rate: Fraction;
  readonly canvas: Size | undefined;
  readonly index: XmemlIndex;
  readonly depth: number;
  /** Reads a sequence inside this one. */
  readonly readInner: (sequence: XmlElement, warnings: Warnings, depth: number) => InnerSequence;
}

export interface InnerSequence {
  readonly planes: readonly Plane[];
  readonly seconds: Fraction;
}

/** Where an item stands in the film; both ends include the transitions there. */
export interface Span {
  readonly from: Fraction;
  readonly to: Fraction;
}

export interface TrackReading {
  readonly name: string;
  readonly clips: Clip[];
  readonly joins: Join[];
  readonly nested: Plane[];
}
