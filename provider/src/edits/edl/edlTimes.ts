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
  const [from, to, start, end] = line.timecodes;
  const sourceIn = readTime(from, line, rate, line.drops);
  const recordIn = readTime(start, line, rate, recordDrops);
  return {
    event,
    line,
    sourceIn,
    sourceOut: overMidnight(
      sourceIn,
      readTime(to, line, rate, line.drops),
      rate,
      line.drops || isDropFrame(from),
    ),
    recordIn,
    recordOut: overMidnight(
      recordIn,
      readTime(end, line, rate, recordDrops),
      rate,
      recordDrops || isDropFrame(start),
    ),
  };
}

function readTime(written: string, { line }: EdlLine, rate: Fraction, drops: boolean): Fraction {
  const time = timeOf(written, rate, drops);
  if (time !== undefined) return time;
  throw new UnreadableEdit(
    `Line ${String(line)} of the edit list: ${written} is no timecode at ${rateText(rate)} frames a second.`,
  );
}

/** A timecode, or a number of frames, in seconds. */
export const timeOf = (written: string, rate: Fraction, drops: boolean): Fraction | undefined =>
  timecodeSeconds(written, rate, drops) ??
  (/^\d+$/u.test(written) ? over(fraction(Number(written)), rate) : undefined);

/** What ends so much before its beginning ends a day later; what ends a little before it runs backwards. */
const farBack = fraction(43_200);

/** The length of a day of timecode: at 24000/1001 it lasts longer than a day. */
const dayOf = (rate: Fraction, drops: boolean): Fraction =>
  timecodeSeconds("24:00:00:00", rate, drops) ?? fraction(86_400);

const overMidnight = (from: Fraction, to: Fraction, rate: Fraction, drops: boolean): Fraction =>
  isLess(to, from) && isLess(plus(to, farBack), from) ? plus(to, dayOf(rate, drops)) : to;

/** The lines of a list that goes on over midnight: those of the next day are a day later. */
export function withDays(lines: readonly TimedLine[], rate: Fraction, recordDrops: boolean): TimedLine[] {
  let [days, before] = [zero, zero];
  return lines.map((timed) => {
    const recordIn = plus(timed.recordIn, days);
    if (isLess(recordIn, before) && isLess(recordIn, minus(before, farBack)))
      days = plus(days, dayOf(rate, recordDrops || isDropFrame(timed.line.timecodes[2])));
    before = plus(timed.recordIn, days);
    return days === zero ? timed : { ...timed, recordIn: before, recordOut: plus(timed.recordOut, days) };
  });
}

const rateText = ({ n, d }: Fraction): string => (d === 1 ? String(n) : `${String(n)}/${String(d)}`);
