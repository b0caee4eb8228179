import { counted } from "../counted";
import { isUnknownText } from "../layout/fields";
import { nameOf } from "../layout/labelOf";
import { printable } from "./printable";
import type { FilmSummary } from "./inspectTimeline";

/** One line about a film that is going to be rendered: "renders about 42.0 s at 1280x720 from 3 materials (...)". */
export function describeFilm(film: FilmSummary): string {
  const { durationSeconds, materials, hasPicture, billableMinutes } = film;
  const from = `from ${materials.length === 0 ? "no materials" : counted(materials.length, "material")}`;
  const what = [...(hasPicture ? [`at ${describeSize(film)}`] : []), from].join(" ");
  const { atMostSeconds } = film;
  if (durationSeconds === undefined) {
    return atMostSeconds === undefined
      ? `renders a film whose length ${describeCause(film)}, ${what}`
      : `renders at most ${seconds(atMostSeconds)} ${what}; the length ${describeCause(film)}`;
  }
  return `renders about ${seconds(durationSeconds)} ${what} (about ${counted(billableMinutes ?? 1, "billable minute")})`;
}

/** "1280x720", or what decides about it. */
export function describeSize({ widthPixels, heightPixels, isSizeTold }: FilmSummary): string {
  if (!isSizeTold) return "a size that is not known yet";
  if (widthPixels !== undefined && heightPixels !== undefined) return `${widthPixels}x${heightPixels}`;
  if (widthPixels !== undefined) return `${widthPixels} pixels of width`;
  if (heightPixels !== undefined) return `${heightPixels} pixels of height`;
  return "the largest material's size";
}

/** "42.0 s" */
export function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

/** "depends on opening.mp4 and 2 more" */
export function describeCause({ dependsOn }: FilmSummary): string {
  const [first, ...others] = dependsOn;
  if (first === undefined || isUnknownText(first.name)) return "is not known yet";
  return `depends on ${printable(nameOf(first)).slice(0, 80)}${others.length === 0 ? "" : ` and ${others.length} more`}`;
}
