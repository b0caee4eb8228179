import type { Window } from "../model/cutPlanes";
import type { NestPlace } from "../model/nestSound";
import { type Fraction, isSame, minus, plus } from "../time/fraction";
import type { XmlElement } from "../xml/parseXml";
import { timeAt } from "./fcpxmlTime";
import { type Played, playedBy } from "./timeMap";

/** Where a clip's sound stands that begins or ends elsewhere than its picture (J and L cuts), and what it plays. */
export interface SplitSound {
  readonly from: Fraction;
  readonly to: Fraction;
  readonly played: Played;
}

/**
 * `audioStart` and `audioDuration` of a clip, which count in its own time.
 *
 * @param start where that time begins
 * @param seconds how long its picture lasts
 * @param from where its picture begins in the film
 * @returns undefined where sound and picture go together
 */
export function splitSoundOf(
  element: XmlElement,
  start: Fraction,
  seconds: Fraction,
  from: Fraction,
): SplitSound | undefined {
  const begins = timeAt(element, "audioStart") ?? start;
  const lasts = timeAt(element, "audioDuration") ?? seconds;
  if (isSame(begins, start) && isSame(lasts, seconds)) return undefined;
  const at = plus(from, minus(begins, start));
  return { from: at, to: plus(at, lasts), played: playedBy(element, begins, lasts) };
}

/**
 * Puts a clip of clips on planes: all of it at once, or its picture and its sound each where it stands.
 *
 * @param window the part of what is inside that a span of the film shows
 * @param put puts such a part on planes: its "video", its "audio", or all
 * @returns the part that its picture shows
 */
export function putParts(
  element: XmlElement,
  start: Fraction,
  { at, until }: NestPlace,
  played: Played,
  window: (span: Pick<Window, "from" | "to">, what: Played) => Window,
  put: (part: Window, shown: string | undefined) => void,
): Window {
  const whole = window({ from: at, to: until }, played);
  const split = splitSoundOf(element, start, minus(until, at), at);
  const enabled = element.attributes["srcEnable"];
  if (split === undefined) put(whole, enabled);
  else {
    if (enabled !== "audio") put(whole, "video");
    if (enabled !== "video") put(window(split, split.played), "audio");
  }
  return whole;
}
