import type { Judgement } from "./judgeTimeline";
import type { LaidFilm } from "./laidFilm";
import { holdsUnknown } from "./unknowns";

/**
 * Whether the film stays within `maxOutputMinutes`.
 *
 * @param maxOutputMinutes undefined allows everything
 * @param materialSeconds lengths of materials, where they are known
 */
export function judgeLength(
  film: LaidFilm,
  maxOutputMinutes: number | undefined,
  materialSeconds: ReadonlyMap<string, number>,
): Judgement {
  if (maxOutputMinutes === undefined) return nothing;
  const { durationSeconds, atMostSeconds } = film.summary({ materialSeconds });
  const mostSeconds = maxOutputMinutes * 60;
  if (durationSeconds !== undefined) {
    if (durationSeconds <= mostSeconds + toleranceSeconds) return nothing;
    const problem = `makes a film of more minutes than maxOutputMinutes allows (${maxOutputMinutes})`;
    const minutes = Math.ceil((durationSeconds / 60) * 100) / 100;
    return { failures: [{ path: "timeline", problem, value: minutes }], warnings: [] };
  }
  if (atMostSeconds !== undefined && atMostSeconds <= mostSeconds) return nothing;
  const { timeline, outputMediaConfig } = film.args;
  if (holdsUnknown(timeline) || holdsUnknown(outputMediaConfig)) return nothing;
  const problem = `can't be enforced: the film's length is not told before it is rendered; outputMediaConfig.maxDuration would bound it`;
  return { failures: [], warnings: [{ path: "maxOutputMinutes", problem }] };
}

const nothing: Judgement = { failures: [], warnings: [] };

/** Less than a frame: sums of seconds are a hair off. */
const toleranceSeconds = 0.01;
