import { type Fields, numberAt } from "./fields";

/**
 * How long a clip plays by its own range and speed: In to Out, or to the end of its material. NaN where that can't be told.
 *
 * @param materialSeconds NaN where it is not known
 */
export function sourceLength(clip: Fields, materialSeconds: number): number {
  const inSeconds = numberAt(clip, "In") ?? 0;
  const maxOut = numberAt(clip, "MaxOut") ?? Infinity;
  const outSeconds = numberAt(clip, "Out") ?? Math.min(maxOut, materialSeconds);
  const speed = numberAt(clip, "Speed") ?? 1;
  return speed > 0 ? (outSeconds - inSeconds) / speed : Number.NaN;
}
