import { pathOf } from "../media/materialPath";
import { type Clip, type Material, plainLook, plainSound } from "../model/edit";
import { UnreadableEdit } from "../model/unreadableEdit";
import type { Place, Warnings } from "../model/warnings";
import { type Fraction, isLess, least, minus, times, zero } from "../time/fraction";
import { firstHour, isDropFrame, timecodePattern, timecodeSeconds } from "../time/timecode";
import type { TimedLine } from "./edlTimes";
import { type EdlNames, isBars, isBlack, nameOfLine } from "./edlNames";
import { notesOf } from "./parseEdl";
import { speedOf } from "./edlSpeed";

export interface EdlContext {
  readonly rate: Fraction;
  /** What `starts` has. */
  readonly starts: readonly (readonly [name: string, timecode: string])[];
  readonly names: EdlNames;
  readonly warnings: Warnings;
}

/** The clip of a line on one channel. @returns undefined for black and bars */
export function readEdlClip(
  timed: TimedLine,
  channel: string,
  before: string | undefined,
  { rate, starts, names, warnings }: EdlContext,
): Clip | undefined {
  const { event, line, recordIn, recordOut } = timed;
  if (isBlack(line.reel)) return undefined;
  if (isBars(line.reel)) {
    const place = { track: channel, clip: line.reel, at: recordIn, until: recordOut };
    warnings.add("generator", place, "ICE has no generator of bars: the picture is black there.");
    return undefined;
  }
  const name = nameOfLine(event, line, before, names);
  const { clip, material } = name;
  const here = { track: channel, clip, at: recordIn, until: recordOut };
  tellOfNotes(timed, here, channel, warnings);
  if (line.kind === "K")
    warnings.add("composite", here, "it is a key, which ICE has not: it is drawn over what lies below.");
  const start = startOf(material, starts, rate, line.drops || isDropFrame(line.timecodes[0]));
  const isSound = channel.startsWith("A");
  const isStill = !isSound && name.isStill;
  if (start === undefined && !isStill && !isLess(timed.sourceIn, firstHour))
    warnings.add(
      "timecode",
      here,
      "it begins an hour or more after 00:00:00:00, and `starts` does not say at which timecode its file begins: 00:00:00:00 is taken.",
    );
  const { speed, backFrom } = speedOf(timed, here, rate, warnings);
  const from = start ?? zero;
  const back = backFrom === undefined ? undefined : minus(backFrom, times(minus(recordOut, recordIn), speed));
  const earlier = back === undefined || isLess(back, from) ? least(timed.sourceIn, timed.sourceOut) : back;
  return {
    kind: isSound ? "audio" : isStill ? "image" : "video",
    name: clip,
    from: recordIn,
    to: recordOut,
    material,
    in: minus(backFrom === undefined ? timed.sourceIn : earlier, from),
    speed,
    sound: plainSound,
    look: plainLook,
  };
}

function startOf(
  material: Material,
  starts: EdlContext["starts"],
  rate: Fraction,
  drops: boolean,
): Fraction | undefined {
  if (starts.length === 0) return undefined;
  const path = pathOf(material);
  const names = [path, path?.split("/").at(-1), material.name, material.reel];
  const found = starts.find(([key]) => names.includes(key) || names.includes(key.replace(/\\/gu, "/")));
  if (found === undefined) return undefined;
  const seconds = timecodePattern.test(found[1].trim()) ? timecodeSeconds(found[1], rate, drops) : undefined;
  if (seconds !== undefined) return seconds;
  throw new UnreadableEdit(
    `The start of ${JSON.stringify(found[0])} is ${JSON.stringify(found[1])}, which is no timecode at this rate; it is written 01:00:00:00.`,
  );
}

/** Notes that change the picture. Each is told once for an event, with its picture. */
function tellOfNotes({ event, line }: TimedLine, place: Place, channel: string, warnings: Warnings): void {
  if (channel !== line.channels[0]) return;
  const notes = event.lines.length > 1 ? notesOf(event) : line.below.notes;
  if (notes.some(({ key }) => key === "ASC_SOP" || key === "ASC_SAT"))
    warnings.add("effect", place, "its colour decision (ASC CDL) is left out.");
  const levels = notes
    .filter(({ key, value }) => key === "AUDIO LEVEL" && !/\bIS\s+[+-]?0*(?:\.0*)?\s*DB/iu.test(value))
    .map(({ value }) => value);
  if (levels.length > 0)
    warnings.add("level", place, `its sound levels (${levels.slice(0, 3).join("; ")}) are left out.`);
  if (line.kind !== "C") return;
  for (const { key, value } of notes)
    if (/EFFECT NAME|^EFFECT|FILTER/u.test(key) && !/dissolve|wipe/iu.test(value))
      warnings.add("effect", place, `its effect ${JSON.stringify(value)} is left out.`);
}
