import { type Fraction, over, fraction } from "./fraction";
import { countedRate, mayDrop } from "./frameRate";

/** What begins there or later begins at an hour, or after it, by its timecode: drop frame's 01:00:00;00 comes a little before 3,600 s. */
export const firstHour = fraction(3599);

/** `HH:MM:SS:FF`, with `;`, `.` or `,` somewhere for drop frame. */
export const timecodePattern = /^(\d{1,3})([:;.,])(\d{2})([:;.,])(\d{2})([:;.,])(\d{2,3})$/u;

/**
 * The time that a timecode names, in seconds from 00:00:00:00.
 *
 * Drop frame leaves out the first two numbers (four at 60000/1001) of every minute but each tenth: no picture is dropped.
 *
 * @param drops whether the list says so; a `;` in the timecode says it too
 * @returns undefined where it is no timecode
 */
export function timecodeSeconds(written: string, rate: Fraction, drops = false): Fraction | undefined {
  const frames = timecodeFrames(written, rate, drops);
  return frames === undefined ? undefined : over(fraction(frames), rate);
}

function timecodeFrames(written: string, rate: Fraction, drops: boolean): number | undefined {
  const fields = fieldsOf(written) ?? looseFieldsOf(written);
  if (fields === undefined) return undefined;
  const [hours, minutes, seconds, frames] = fields;
  const counted = countedRate(rate);
  if (minutes > 59 || seconds > 59 || frames >= counted) return undefined;
  const number = ((hours * 60 + minutes) * 60 + seconds) * counted + frames;
  if (!(drops || isDropFrame(written)) || !mayDrop(rate)) return number;
  const passed = hours * 60 + minutes;
  return number - Math.floor(counted / 15) * (passed - Math.floor(passed / 10));
}

type Fields = readonly [hours: number, minutes: number, seconds: number, frames: number];

/** Of the usual `01:00:00:00`, of which long lists have tens of thousands. */
function fieldsOf(written: string): Fields | undefined {
  if (written.length !== 11 || !hasMark(written, 2) || !hasMark(written, 5) || !hasMark(written, 8))
    return undefined;
  const [hours, minutes] = [pairAt(written, 0), pairAt(written, 3)];
  const [seconds, frames] = [pairAt(written, 6), pairAt(written, 9)];
  return Math.min(hours, minutes, seconds, frames) < 0 ? undefined : [hours, minutes, seconds, frames];
}

/** `:` or `;` */
const hasMark = (written: string, at: number) => (written.charCodeAt(at) | 1) === 0x3b;

/** Two digits. @returns -1 where they are none */
function pairAt(written: string, at: number): number {
  const [tens, ones] = [written.charCodeAt(at) - 0x30, written.charCodeAt(at + 1) - 0x30];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

function looseFieldsOf(written: string): Fields | undefined {
  const read = timecodePattern.exec(written.trim());
  return read === null ? undefined : [Number(read[1]), Number(read[3]), Number(read[5]), Number(read[7])];
}

export const isDropFrame = (written: string): boolean => written.includes(";") || written.includes(",");
