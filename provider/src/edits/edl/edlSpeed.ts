import type { Place, Warnings } from "../model/warnings";
import { tellOf } from "../model/tellOf";
import {
  absolute,
  decimal,
  type Fraction,
  fraction,
  isLess,
  isMore,
  isSame,
  minus,
  one,
  over,
  toNumber,
  zero,
} from "../time/fraction";
import { countedRate } from "../time/frameRate";
import { type TimedLine, timeOf } from "./edlTimes";
import { isTransition } from "./edlNames";
import { type EdlEvent, type EdlLine, type EdlSpeed, notesOf, speedsOf } from "./parseEdl";

export interface PlayedSpeed {
  /** Above 0; 0 stands still. */
  readonly speed: Fraction;
  /** Of a reversed clip: the moment of the source that it begins at and runs back from. */
  readonly backFrom?: Fraction;
}

/** How fast a line's source plays: by its M2, or as a frame that stands by a note. */
export function speedOf(timed: TimedLine, place: Place, rate: Fraction, warnings: Warnings): PlayedSpeed {
  const { event, line, sourceIn, sourceOut, recordIn, recordOut } = timed;
  const [source, record] = [minus(sourceOut, sourceIn), minus(recordOut, recordIn)];
  if (standsStill(event, line)) return stands;
  const own = ownSpeed(event, line);
  if (own !== undefined) {
    // It counts as timecode does: 24 frames a second at 24000/1001.
    const written = over(decimal(own.speed), fraction(countedRate(rate)));
    const speed = snapped(absolute(written), absolute(source), record, rate);
    if (!isLess(written, zero)) return { speed };
    tellOf("reverse", place, warnings);
    return { speed, backFrom: timeOf(own.timecode, rate, line.drops) ?? sourceIn };
  }
  if (isSame(source, record)) return plain;
  const half = over(fraction(1, 2), rate);
  if (isMore(absolute(minus(source, record)), half) && isMore(record, zero))
    warnings.add(
      "mismatch",
      place,
      `event ${line.number} (line ${String(line.line)}) takes ${toNumber(source).toFixed(2)} s of its source, but stands ${toNumber(record).toFixed(2)} s in the film: the film's length counts.`,
    );
  return plain;
}

const plain: PlayedSpeed = { speed: one };
const stands: PlayedSpeed = { speed: zero };

/** The notes say it of the clip that they call FROM or TO. */
function standsStill(event: EdlEvent, line: EdlLine): boolean {
  const notes = event.lines.length > 1 ? notesOf(event) : line.below.notes;
  const which = isTransition(line) && event.lines.length > 1 ? "TO" : "FROM";
  return notes.some(
    ({ key }) => key === "FREEZE FRAME" || (key.startsWith(which) && key.endsWith(" CLIP IS A STILL")),
  );
}

/** The M2 of a line: the one that begins where the line does, else one of its reel, else the event's last for its last line. */
function ownSpeed(event: EdlEvent, line: EdlLine): EdlSpeed | undefined {
  const speeds = event.lines.length > 1 ? speedsOf(event) : line.below.speeds;
  if (speeds.length === 0) return undefined;
  const ofReel = speeds.filter(({ reel }) => isSameReel(reel, line.reel));
  const exact = ofReel.findLast(({ timecode }) => timecode === line.timecodes[0]);
  if (exact !== undefined) return exact;
  const taken = new Set(event.lines.map(({ timecodes }) => timecodes[0]));
  const free = ofReel.findLast(({ timecode }) => !taken.has(timecode));
  const edits = event.lines.filter(({ timecodes }) => timecodes[2] !== timecodes[3]);
  return free ?? (edits.at(-1) === line ? speeds.at(-1) : undefined);
}

/** M2 has one decimal; where the lengths tell the same speed more closely, they count. */
function snapped(written: Fraction, source: Fraction, record: Fraction, rate: Fraction): Fraction {
  if (!isMore(written, zero) || !isMore(record, zero) || !isMore(source, zero)) return written;
  const byLengths = over(source, record);
  const rounding = over(fraction(1, 20), rate);
  return isMore(absolute(minus(byLengths, written)), rounding) ? written : byLengths;
}

const isSameReel = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase() && a !== "";
