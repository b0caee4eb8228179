import { describeCause, describeSize, seconds } from "./describeFilm";
import { printable } from "./printable";
import type { FilmSummary } from "./inspectTimeline";
import type { LaidClip, LaidTrack } from "../layout/timelineLayout";

/** A film as text for people: length, size, materials, and what lies where on every track. */
export function describeTracks(film: FilmSummary): string {
  const { billableMinutes, hasPicture, materials, layout } = film;
  return [
    `length     ${describeLength(film)}`,
    ...(billableMinutes === undefined ? [] : [`billable   about ${billableMinutes} min`]),
    ...(hasPicture ? [`size       ${describeSize(film)}`] : []),
    `materials  ${materials.length}`,
    ...materials.map(({ use, name }) => `  ${use.padEnd(9)} ${printable(withoutQuery(name))}`),
    ...layout.tracks.flatMap(describeTrack),
  ].join("\n");
}

function describeLength(film: FilmSummary): string {
  const { durationSeconds, atMostSeconds } = film;
  if (durationSeconds !== undefined) return `about ${seconds(durationSeconds)}`;
  const cause = describeCause(film);
  return atMostSeconds === undefined ? cause : `at most ${seconds(atMostSeconds)}; it ${cause}`;
}

function describeTrack({ path, isMain, clips }: LaidTrack): string[] {
  return [`${path}${isMain ? " (main track)" : ""}`, ...clips.map(describeClip)];
}

function describeClip({ startSeconds, endSeconds, kind, label, transition, effects }: LaidClip): string {
  const times = `${moment(startSeconds)} - ${moment(endSeconds)}`;
  const notes = [
    ...effects,
    ...(transition === undefined ? [] : [`${transition.name} ${Number(transition.seconds.toFixed(3))} s`]),
  ];
  const shown = printable(label).slice(0, 60);
  return `  ${times.padEnd(21)} ${kind.padEnd(9)} ${shown}${notes.length === 0 ? "" : ` [${printable(notes.join(", "))}]`}`;
}

const moment = (value: number | undefined) => (value === undefined ? "?" : seconds(value)).padStart(9);

/** Signed addresses carry their signature in the query. */
const withoutQuery = (name: string) => name.replace(/[?#].*$/su, "");
