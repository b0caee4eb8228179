import { isPicture, pathOf } from "../media/materialPath";
import { type Clip, type Material, plainLook, plainSound } from "../model/edit";
import { UnreadableEdit } from "../model/unreadableEdit";
import type { Place, Warnings } from "../model/warnings";
import { type Fraction, fraction, isLess, least, minus, times, zero } from "../time/fraction";
import { isDropFrame, timecodePattern, timecodeSeconds } from "../time/timecode";
import type { TimedLine } from "./edlTimes";
import { isBars, isBlack, nameOfLine } from "./edlNames";
import { notesOf } from "./parseEdl";
import { speedOf } from "./edlSpeed";

const hour = fraction(3600);

/** The clip of a line on one channel. @returns undefined for black, bars and what names nothing */
export function readEdlClip(
  timed: TimedLine,
  channel: string,
  before: string | undefined,
  rate: Fraction,
  starts: Readonly<Record<string, string>>,
  warnings: Warnings,
): Clip | undefined {
  const { event, line, recordIn, recordOut } = timed;
  const place = { track: channel, clip: line.reel, at: recordIn, until: recordOut };
  if (isBlack(line.reel)) return undefined;
  if (isBars(line.reel)) {
    warnings.add("generator", place, "ICE has no generator of bars: the picture is black there.");
    return undefined;
  }
  const name = nameOfLine(event, line, before);
  if (name === undefined) return undefined;
  const { clip, material } = name;
  refuseSequences(material, line.line);
  const here: Place & { at: Fraction; until: Fraction } = { ...place, clip };
  tellOfNotes(timed, here, channel, warnings);
  if (line.kind === "K")
    warnings.add("composite", here, "it is a key, which ICE has not: it is drawn over what lies below.");
  const start = startOf(material, clip, starts, rate, line.drops || isDropFrame(line.timecodes[0]));
  const isSound = channel.startsWith("A");
  const isStill = !isSound && isPicture(pathOf(material) ?? clip);
  if (start === undefined && !isStill && !isLess(timed.sourceIn, hour))
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

function refuseSequences({ path = "", name }: Material, line: number): void {
  if (/\[\d+-\d+\]\.\w+$/u.test(path) || /\[\d+-\d+\]\.\w+$/u.test(name))
    throw new UnreadableEdit(
      `Line ${String(line)} of the edit list takes a sequence of images (${JSON.stringify(path === "" ? name : path)}), which ICE can't play: render it as a film first.`,
    );
}

function startOf(
  material: Material,
  clip: string,
  starts: Readonly<Record<string, string>>,
  rate: Fraction,
  drops: boolean,
): Fraction | undefined {
  const path = pathOf(material);
  const names = [path, path?.split("/").at(-1), clip, material.name, material.reel];
  const found = Object.entries(starts).find(
    ([key]) => names.includes(key) || names.includes(key.replace(/\\/gu, "/")),
  );
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
  const keys = new Set(notes.map(({ key }) => key));
  if (keys.has("ASC_SOP") || keys.has("ASC_SAT"))
    warnings.add("effect", place, "its colour decision (ASC CDL) is left out.");
  const levels = notes
    .filter(({ key, value }) => key === "AUDIO LEVEL" && !/\bIS\s+[+-]?0*(?:\.0*)?\s*DB/iu.test(value))
    .map(({ value }) => value);
  if (levels.length > 0)
    warnings.add("level", place, `its sound levels (${levels.slice(0, 3).join("; ")}) are left out.`);
  for (const { key, value } of notes)
    if (/EFFECT NAME|^EFFECT|FILTER/u.test(key) && !/dissolve|wipe/iu.test(value) && line.kind === "C")
      warnings.add("effect", place, `its effect ${JSON.stringify(value)} is left out.`);
}
