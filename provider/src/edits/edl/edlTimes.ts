import { UnreadableEdit } from "../model/unreadableEdit";
import type { Warnings } from "../model/warnings";
import { type Fraction, fraction, isLess, minus, over, plus, zero } from "../time/fraction";
import { mayDrop } from "../time/frameRate";
import { isDropFrame, timecodeSeconds } from "../time/timecode";
import type { EdlEvent, EdlLine } from "./parseEdl";

/** A line with its times, in seconds. */
export interface TimedLine {
  readonly event: EdlEvent;
  readonly line: EdlLine;
  readonly sourceIn: Fraction;
  readonly sourceOut: Fraction;
  readonly recordIn: Fraction;
  readonly recordOut: Fraction;
}

/**
 * The four timecodes of a line. FCM may change on the way, for the reels that follow; the record side is one tape, and counts
 * as the list's head says. A `;` says it for its own timecode.
 */
export function readTimes(
  event: EdlEvent,
  line: EdlLine,
  rate: Fraction,
  recordDrops: boolean,
  warnings: Warnings,
): TimedLine {
  if (!mayDrop(rate) && line.timecodes.some(isDropFrame))
    warnings.add(
      "timecode",
      {},
      `Line ${String(line.line)} counts in drop frame, which there is at 30000/1001 and 60000/1001 only: at this rate it counts every frame.`,
    );
  const read = (written: string, drops: boolean): Fraction => {
    const time = timeOf(written, rate, drops);
    if (time !== undefined) return time;
    throw new UnreadableEdit(
      `Line ${String(line.line)} of the edit list: ${written} is no timecode at ${rateText(rate)} frames a second.`,
    );
  };
  const [sourceIn, sourceOut, recordIn, recordOut] = line.timecodes;
  const span = (from: string, to: string, drops: boolean) =>
    overMidnight(read(from, drops), read(to, drops), rate, drops || isDropFrame(from));
  const [source, record] = [span(sourceIn, sourceOut, line.drops), span(recordIn, recordOut, recordDrops)];
  return {
    event,
    line,
    sourceIn: source.from,
    sourceOut: source.to,
    recordIn: record.from,
    recordOut: record.to,
  };
}

/** A timecode, or a number of frames, in seconds. */
export const timeOf = (written: string, rate: Fraction, drops: boolean): Fraction | undefined =>
  /^\d+$/u.test(written) ? over(fraction(Number(written)), rate) : timecodeSeconds(written, rate, drops);

/** What ends so much before its beginning ends a day later; what ends a little before it runs backwards. */
const farBack = fraction(43_200);

/** The length of a day of timecode: at 24000/1001 it lasts longer than a day. */
const dayOf = (rate: Fraction, drops: boolean): Fraction =>
  timecodeSeconds("24:00:00:00", rate, drops) ?? fraction(86_400);

function overMidnight(from: Fraction, to: Fraction, rate: Fraction, drops: boolean) {
  return isLess(plus(to, farBack), from) ? { from, to: plus(to, dayOf(rate, drops)) } : { from, to };
}

/** The lines of a list that goes on over midnight: those of the next day are a day later. */
export function withDays(lines: readonly TimedLine[], rate: Fraction, recordDrops: boolean): TimedLine[] {
  let [days, before] = [zero, zero];
  return lines.map((timed) => {
    if (isLess(plus(timed.recordIn, days), minus(before, farBack)))
      days = plus(days, dayOf(rate, recordDrops || isDropFrame(timed.line.timecodes[2])));
    before = plus(timed.recordIn, days);
    return days === zero ? timed : { ...timed, recordIn: before, recordOut: plus(timed.recordOut, days) };
  });
}

const rateText = ({ n, d }: Fraction): string => (d === 1 ? String(n) : `${String(n)}/${String(d)}`);
