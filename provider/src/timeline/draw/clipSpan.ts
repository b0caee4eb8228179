import { type PlacedClip } from "./arrangeLanes";
import { type Edge } from "./clipShape";
import { type Strip } from "./cutStrips";

/** From where to where a clip is drawn, in pixels from the left edge of the plot, and how it ends there. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly left: Edge;
  readonly right: Edge;
  /** Of all of it, were no part in another strip. */
  readonly wholeWidth: number;
}

/** Undefined where the clip lies in another strip. */
export function spanOf(placed: PlacedClip, strip: Strip): Span | undefined {
  const { startSeconds, endSeconds, slot } = placed;
  const { fromSeconds, toSeconds, timeWidth, unknown } = strip;
  const slotWidth = unknown === undefined ? 0 : unknown.width / unknown.slotCount;
  if (startSeconds === undefined) {
    if (unknown === undefined || slot === undefined) return undefined;
    const from = timeWidth + slot * slotWidth;
    return { from: from + 1, to: from + slotWidth - 1, left: RAGGED, right: RAGGED, wholeWidth: slotWidth };
  }
  if (!beginsBefore(placed, strip) || !endsAfter(placed, strip)) return undefined;
  const pixels = toSeconds === fromSeconds ? 0 : timeWidth / (toSeconds - fromSeconds);
  const from = Math.max(0, (startSeconds - fromSeconds) * pixels);
  const left = startSeconds < fromSeconds ? CUT : joint(placed.overlapBefore * pixels);
  if (endSeconds === undefined) {
    const wholeWidth = Number.POSITIVE_INFINITY;
    if (unknown !== undefined)
      return { from, to: timeWidth + slotWidth - 2, left, right: RAGGED, wholeWidth };
    return { from, to: timeWidth, left, right: strip.endsTime ? RAGGED : CUT, wholeWidth };
  }
  const to = Math.min(timeWidth, (endSeconds - fromSeconds) * pixels);
  const right = endSeconds > toSeconds + 0.001 ? CUT : joint(placed.overlapAfter * pixels);
  return { from, to, left, right, wholeWidth: (endSeconds - startSeconds) * pixels };
}

function beginsBefore({ startSeconds = 0, endSeconds }: PlacedClip, strip: Strip): boolean {
  if (startSeconds !== strip.toSeconds) return startSeconds < strip.toSeconds;
  return (
    strip.endsTime &&
    (endSeconds === startSeconds || (endSeconds === undefined && strip.unknown !== undefined))
  );
}

function endsAfter({ startSeconds, endSeconds }: PlacedClip, { fromSeconds }: Strip): boolean {
  return (
    endSeconds === undefined ||
    endSeconds > fromSeconds ||
    (endSeconds === startSeconds && endSeconds === fromSeconds)
  );
}

function joint(overlapPixels: number): Edge {
  return overlapPixels > 0 ? { kind: "slant", pixels: overlapPixels } : ROUND;
}

const ROUND: Edge = { kind: "round" };
const CUT: Edge = { kind: "cut" };
const RAGGED: Edge = { kind: "ragged" };
