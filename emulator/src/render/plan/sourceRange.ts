import { RenderFailure } from "../renderer";
import { formatPath } from "../timeline/parseTimeline";
import { type Material } from "./filmPlan";

/** Lengths in headers are rounded; a clip may ask for this much more than there is, and the last frame stands. */
const TOLERANCE_SECONDS = 0.25;

interface Range {
  readonly In: number;
  readonly Out?: number | undefined;
  readonly MaxOut?: number | undefined;
}

export interface SourceRange {
  readonly inSeconds: number;
  readonly outSeconds: number;
}

/** The part of a material that a clip plays. Fails when the material is shorter than the clip wants. */
export function sourceRangeOf(clip: Range, material: Material, path: readonly PropertyKey[]): SourceRange {
  const end = material.durationSeconds;
  const outSeconds = clip.Out ?? Math.min(clip.MaxOut ?? end, end);
  const fail = (key: string, problem: string) =>
    new RenderFailure("InvalidTimelineFormat", `${formatPath([...path, key])} is ${problem}.`);
  if (clip.In >= end) throw fail("In", `${clip.In}, but the material ends at ${end.toFixed(2)} s`);
  if (outSeconds > end + TOLERANCE_SECONDS) {
    throw fail(
      "Out",
      `${outSeconds}, but the material ends at ${end.toFixed(2)} s; MaxOut takes what there is`,
    );
  }
  if (outSeconds <= clip.In) throw fail("Out", `${outSeconds}, not after In (${clip.In})`);
  return { inSeconds: clip.In, outSeconds };
}
