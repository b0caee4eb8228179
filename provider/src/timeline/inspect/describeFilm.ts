import { nameOf } from "../layout/labelOf";
import type { FilmSummary } from "./inspectTimeline";

/** One line about a film that is going to be rendered: "renders about 42.0 s at 1280x720 from 3 materials (...)". */
export function describeFilm(film: FilmSummary): string {
  const { durationSeconds, materials, hasPicture, billableMinutes } = film;
  const count = materials.length === 0 ? "no" : String(materials.length);
  const from = `from ${count} material${materials.length === 1 ? "" : "s"}`;
  const what = [...(hasPicture ? [`at ${describeSize(film)}`] : []), from].join(" ");
  if (durationSeconds === undefined) return `renders ${describeOpenLength(film)}, ${what}`;
  const minutes = billableMinutes ?? 1;
  return `renders about ${seconds(durationSeconds)} ${what} (about ${minutes} billable minute${minutes === 1 ? "" : "s"})`;
}

/** "1280x720", or what decides about it. */
export function describeSize({ widthPixels, heightPixels }: FilmSummary): string {
  if (widthPixels !== undefined && heightPixels !== undefined) return `${widthPixels}x${heightPixels}`;
  if (widthPixels !== undefined) return `${widthPixels} pixels of width`;
  if (heightPixels !== undefined) return `${heightPixels} pixels of height`;
  return "the largest material's size";
}

/** "42.0 s" */
export function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

/** "at most 60.0 s (the length depends on opening.mp4)" */
export function describeOpenLength({ atMostSeconds, dependsOn }: FilmSummary): string {
  const [first, ...others] = dependsOn;
  const why =
    first === undefined
      ? "length is not known yet"
      : `length depends on ${nameOf(first)}${others.length === 0 ? "" : ` and ${others.length} more`}`;
  return atMostSeconds === undefined
    ? `a film whose ${why}`
    : `at most ${seconds(atMostSeconds)} (the ${why})`;
}
