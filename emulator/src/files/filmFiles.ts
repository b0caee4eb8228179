import { readFileSync, statSync } from "node:fs";
import { posix } from "node:path";
import { segmentStem } from "../render/segmentStem";
import type { ObjectFolder } from "./objectFolder";

/** More is no playlist of a film. */
const MOST_BYTES = 4 * 1024 ** 2;

/** The objects that make up a film beside the one it is named after: the segments of a playlist. */
export function segmentsOf(folder: ObjectFolder, film: string): string[] {
  if (posix.extname(film).toLowerCase() !== ".m3u8") return [];
  const file = folder.find(film);
  if (file === undefined || statSync(file).size > MOST_BYTES) return [];
  const stem = segmentStem(film);
  return readFileSync(file, "utf8")
    .split(/\r?\n/)
    .filter((line) => line.startsWith(stem) && line.endsWith(".ts") && !line.includes("/"))
    .map((line) => posix.join(posix.dirname(film), line));
}

/** Removes a film as a whole: what names the others goes first. */
export function removeFilm(folder: ObjectFolder, film: string): void {
  const segments = segmentsOf(folder, film);
  for (const name of [film, ...segments]) folder.remove(name);
}
