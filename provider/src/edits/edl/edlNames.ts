import { baseName, isPicture, pathOf } from "../media/materialPath";
import type { Material } from "../model/edit";
import { UnreadableEdit } from "../model/unreadableEdit";
import { type EdlEvent, type EdlLine, type EdlNote, notesOf } from "./parseEdl";

/** What an event's notes call the material of one of its lines. */
export interface EdlName {
  /** For people. */
  readonly clip: string;
  readonly material: Material;
  readonly isStill: boolean;
}

/** Every name of a list, made once. */
export type EdlNames = Map<string, EdlName>;

const clipKeys = ["FROM CLIP NAME"];
const fileKeys = ["FROM CLIP", "FROM FILE", "SOURCE FILE", "FROM CLIP FILE", "SOURCE FILE PATH", "FILE"];
const fromKeys = [...clipKeys, ...fileKeys];
const toClipKeys = ["TO CLIP NAME"];
const toFileKeys = ["TO CLIP", "TO FILE", "TO CLIP FILE"];

/**
 * The material of a line. Of the two lines of a transition, FROM names the first and TO the second; alone, TO wins. What stands
 * directly below a line counts for it before what stands below the event's other lines.
 *
 * @param before the name of the clip that goes before, which FROM may mean
 */
export function nameOfLine(
  event: EdlEvent,
  line: EdlLine,
  before: string | undefined,
  names: EdlNames,
): EdlName {
  const isLater = isTransition(line);
  const isAlone = event.lines.length === 1;
  const all = isAlone ? line.below.notes : notesOf(event);
  if (isLater) {
    const [toName, toFile] = [note(all, toClipKeys), note(all, toFileKeys)];
    if ((toName ?? toFile) !== undefined) return knownName(toName, toFile, line, names);
  }
  const own = isAlone || note(line.below.notes, fromKeys) === undefined ? all : line.below.notes;
  const fromName = note(own, clipKeys);
  const isOfFirst = isLater && !isAlone && fromName !== undefined && fromName === before;
  if (isOfFirst) return knownName(undefined, undefined, line, names);
  return knownName(fromName, note(own, fileKeys), line, names);
}

/** A dissolve or a wipe. */
export const isTransition = ({ kind }: EdlLine): boolean => kind === "D" || kind === "W";

function knownName(
  clip: string | undefined,
  file: string | undefined,
  line: EdlLine,
  names: EdlNames,
): EdlName {
  const key = `${clip ?? ""}\n${file ?? ""}\n${line.reel}`;
  const known = names.get(key) ?? named(clip, file, line);
  names.set(key, known);
  return known;
}

function named(clip: string | undefined, path: string | undefined, { reel, line }: EdlLine): EdlName {
  const name = clip ?? (path === undefined ? reel : baseName(path));
  const material: Material = {
    name,
    ...(path !== undefined && { path }),
    ...(reel.toUpperCase() !== "AX" && { reel }),
  };
  for (const written of [path ?? name, name])
    if (/\[\d+-\d+\]\.\w+$/u.test(written))
      throw new UnreadableEdit(
        `Line ${String(line)} of the edit list takes an image sequence (${JSON.stringify(path ?? name)}), which ICE can't play: render it as a film first.`,
      );
  return { clip: name, material, isStill: isPicture(pathOf(material) ?? name) };
}

function note(notes: readonly EdlNote[], keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const found = notes.find((candidate) => candidate.key === key && candidate.value !== "");
    if (found !== undefined) return found.value;
  }
  return undefined;
}

export const isBlack = (reel: string): boolean => ["BL", "BLACK"].includes(reel.toUpperCase());
export const isBars = (reel: string): boolean => reel.toUpperCase() === "BARS";
