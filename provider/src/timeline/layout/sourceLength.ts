import { type Fields, numberAt } from "./fields";
import { effectsOf } from "./transitionOf";

/**
 * How long a clip plays by its own range and speed: In to Out, or to the end of its material; then its last frame may be
 * frozen. NaN where that can't be told.
 *
 * @param materialSeconds NaN where it is not known
 */
export function sourceLength(clip: Fields, materialSeconds: number): number {
  const effects = effectsOf(clip);
  if (isAligned(clip) || effects.some(({ Type }) => cuttingEffects.includes(Type))) return Number.NaN;
  const inSeconds = numberAt(clip, "In") ?? 0;
  const maxOut = numberAt(clip, "MaxOut") ?? Infinity;
  const outSeconds = numberAt(clip, "Out") ?? Math.min(maxOut, materialSeconds);
  const speed = numberAt(clip, "Speed") ?? 1;
  const frozen = effects.filter(({ Type }) => Type === "FreezeFrame");
  const frozenSeconds = frozen.reduce((sum, effect) => sum + (numberAt(effect, "Duration") ?? Number.NaN), 0);
  return speed > 0 ? (outSeconds - inSeconds) / speed + frozenSeconds : Number.NaN;
}

/** Whether a clip lies where another one does, on another track. Times of its own win. */
export function isAligned(clip: Fields): boolean {
  return (
    clip["ReferenceClipId"] !== undefined &&
    clip["TimelineIn"] === undefined &&
    clip["TimelineOut"] === undefined
  );
}

/**
 * Whether a video clip has a TimelineOut and no length of its own: ICE's FAQ says that its whole material plays then.
 *
 * @see https://help.aliyun.com/document_detail/453484.html
 */
export function isWindowOnly(clip: Fields): boolean {
  return (
    clip["TimelineOut"] !== undefined &&
    ["Out", "MaxOut", "Duration", "ReferenceClipId"].every((key) => clip[key] === undefined)
  );
}

/** Effects that change how long a clip plays, by rules that ICE's pages don't tell. */
const cuttingEffects: readonly unknown[] = ["Clip", "RandomClip"];
