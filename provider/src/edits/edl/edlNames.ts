import { baseName } from "../media/materialPath";
import type { Material } from "../model/edit";
import { type EdlEvent, type EdlLine, type EdlNote, notesOf } from "./parseEdl";

/** What an event's notes call the material of one of its lines. */
export interface EdlName {
  /** For people. */
  readonly clip: string;
  readonly material: Material;
}

const fileKeys = ["FROM CLIP", "FROM FILE", "SOURCE FILE", "FROM CLIP FILE", "SOURCE FILE PATH", "FILE"];
const toFileKeys = ["TO CLIP", "TO FILE", "TO CLIP FILE"];

/**
 * The material of a line. Of the two lines of a transition, FROM names the first and TO the second; alone, TO wins. What stands
 * directly below a line counts for it before what stands below the event's other lines.
 *
 * @param before the name of the clip that goes before, which FROM may mean
 */
export function nameOfLine(event: EdlEvent, line: EdlLine, before: string | undefined): EdlName | undefined {
  if (isNothing(line.reel)) return undefined;
  const isLater = isTransition(line);
  const all = event.lines.length > 1 ? notesOf(event) : line.below.notes;
  const [toName, toFile] = [note(all, ["TO CLIP NAME"]), note(all, toFileKeys)];
  if (isLater && (toName ?? toFile) !== undefined) return named(toName, toFile, line.reel);
  const isNamed = note(line.below.notes, ["FROM CLIP NAME", ...fileKeys]) !== undefined;
  const own = isNamed ? line.below.notes : all;
  const [fromName, fromFile] = [note(own, ["FROM CLIP NAME"]), note(own, fileKeys)];
  const isOfFirst = isLater && event.lines.length > 1 && fromName !== undefined && fromName === before;
  if (isOfFirst) return named(undefined, undefined, line.reel);
  return named(fromName, fromFile, line.reel);
}

/** A dissolve or a wipe. */
export const isTransition = ({ kind }: EdlLine): boolean => kind === "D" || kind === "W";

function named(clip: string | undefined, file: string | undefined, reel: string): EdlName {
  const name = clip ?? (file === undefined ? reel : baseName(file));
  return {
    clip: name,
    material: {
      name,
      ...(file !== undefined && { path: file }),
      ...(reel.toUpperCase() !== "AX" && { reel }),
    },
  };
}

function note(notes: readonly EdlNote[], keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const found = notes.find((candidate) => candidate.key === key && candidate.value !== "");
    if (found !== undefined) return found.value;
  }
  return undefined;
}

export const isBlack = (reel: string): boolean => /^(?:BL|BLACK)$/iu.test(reel);
export const isBars = (reel: string): boolean => /^BARS$/iu.test(reel);
const isNothing = (reel: string): boolean => isBlack(reel) || isBars(reel);
