import { decimal, type Fraction, fraction, times } from "../time/fraction";
import { UnreadableEdit } from "../model/unreadableEdit";
import { childOf, textAt, type XmlElement } from "../xml/parseXml";

/** `rate`: a timebase, 1000/1001 of it where ntsc is TRUE. */
export function rateOf(element: XmlElement | undefined): Fraction | undefined {
  const rate = childOf(element, "rate");
  const timebase = Number(textAt(rate, "timebase"));
  if (!Number.isFinite(timebase) || timebase <= 0 || timebase > 1000) return undefined;
  const whole = decimal(timebase);
  return isTrue(textAt(rate, "ntsc")) && whole.d === 1 ? times(whole, fraction(1000, 1001)) : whole;
}

export const isTrue = (text: string | undefined): boolean => text?.toUpperCase() === "TRUE";
export const isFalse = (text: string | undefined): boolean => text?.toUpperCase() === "FALSE";

/** A number of frames; undefined where there is none, or -1. */
export function framesAt(element: XmlElement, name: string): Fraction | undefined {
  const text = textAt(element, name);
  if (text === undefined || text === "-1") return undefined;
  try {
    return decimal(text);
  } catch {
    throw new UnreadableEdit(
      `Line ${String(element.line)}: <${name}> is ${JSON.stringify(text.slice(0, 40))}, no number of frames.`,
    );
  }
}
