import { inspectTimeline } from "../timeline/inspect/inspectTimeline";
import type { Judgement } from "./judgeTimeline";
import type { ReadArgs } from "./readArgs";
import { holdsUnknown } from "./unknowns";

/**
 * Whether the film stays within `maxOutputMinutes`.
 *
 * @param args in the API's letters
 * @param maxOutputMinutes undefined allows everything
 * @param materialSeconds lengths of materials, where they are known
 */
export function judgeLength(
  { timeline, outputMediaConfig }: Pick<ReadArgs, "timeline" | "outputMediaConfig">,
  maxOutputMinutes: number | undefined,
  materialSeconds: ReadonlyMap<string, number> = new Map(),
): Judgement {
  if (maxOutputMinutes === undefined) return nothing;
  const { durationSeconds, atMostSeconds } = inspectTimeline(timeline, {
    outputMediaConfig,
    materialSeconds,
  });
  const mostSeconds = maxOutputMinutes * 60;
  if (durationSeconds !== undefined) {
    if (durationSeconds <= mostSeconds + toleranceSeconds) return nothing;
    const problem = `makes a film of more minutes than maxOutputMinutes allows (${maxOutputMinutes})`;
    const minutes = Math.ceil((durationSeconds / 60) * 100) / 100;
    return { failures: [{ path: "timeline", problem, value: minutes }], warnings: [] };
  }
  if (atMostSeconds !== undefined && atMostSeconds <= mostSeconds) return nothing;
  if (holdsUnknown(timeline) || holdsUnknown(outputMediaConfig)) return nothing;
  const problem = `can't be enforced: the film's length is not told before it is rendered; outputMediaConfig.maxDuration would bound it`;
  return { failures: [], warnings: [{ path: "maxOutputMinutes", problem }] };
}

const nothing: Judgement = { failures: [], warnings: [] };

/** Less than a frame: sums of seconds are a hair off. */
const toleranceSeconds = 0.01;
