import { type LaidClip } from "../layout/timelineLayout";
import { type PlacedClip } from "./arrangeLanes";
import { clockTime, lengthInWords } from "./times";

/** "0:00 – 0:05.5", as far as it is known. */
export function clipTimes({ startSeconds, endSeconds }: PlacedClip): string {
  if (startSeconds === undefined) return "start not known";
  if (endSeconds === undefined) return `${clockTime(startSeconds)} – length not known`;
  return `${clockTime(startSeconds)} – ${clockTime(endSeconds)}`;
}

/** Everything about a clip, a line each: what shows over it. */
export function clipTitle(placed: PlacedClip, filmSeconds: number | undefined): string {
  const { clip, startSeconds, endSeconds } = placed;
  const length =
    startSeconds === undefined || endSeconds === undefined
      ? ""
      : ` (${lengthInWords(endSeconds - startSeconds)})`;
  const isCut = filmSeconds !== undefined && endSeconds !== undefined && endSeconds > filmSeconds + 0.01;
  return [
    nameOf(clip),
    clipTimes(placed) + length + (isCut ? `, cut at ${clockTime(filmSeconds)} by the film's end` : ""),
    clip.transition === undefined ? "" : `goes over into the next by ${transitionWords(clip.transition)}`,
    clip.effects.length === 0 ? "" : `effects: ${clip.effects.join(", ")}`,
    clip.material === undefined ? "" : withoutQuery(clip.material.name),
    clip.path,
  ]
    .filter((line) => line !== "")
    .join("\n");
}

export function nameOf({ label, kind }: LaidClip): string {
  return label.trim() === "" ? kind : label;
}

export function transitionWords({ name, seconds }: NonNullable<LaidClip["transition"]>): string {
  return `${name === "" ? "a transition" : name} of ${lengthInWords(seconds)}`;
}

/** What follows the question mark of an address may be a signature. */
function withoutQuery(name: string): string {
  return name.replace(/[?#].*$/su, "");
}
