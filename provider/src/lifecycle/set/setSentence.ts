import { counted } from "../../base/counted";
import { LaidFilm } from "../../inputs/laidFilm";
import { readFilm, type SetFilm } from "./setFilm";
import type { SharedArguments } from "./setArguments";
import { type FilmFate, isRendered, type SetPlan } from "./planSet";

const words = {
  new: "new",
  changed: "changed",
  failed: "failed",
  missing: "missing in ICE",
  unfinished: "still rendering",
  unjudged: "to be checked",
  settings: "with changed settings",
  unknown: "known only in the run",
  same: "unchanged",
} as const satisfies Record<FilmFate, string>;

/**
 * What an update will do, in one line: how many films are new, changed, failed and removed, and the minutes that will be
 * rendered. ICE bills begun minutes as whole.
 *
 * @param told the minutes of films that were read before, by key; the others are read here
 */
export function setSentence(
  { films, removed }: SetPlan,
  shared: SharedArguments,
  told: FilmMinutes = new Map(),
): string {
  const counts = Object.entries(words).flatMap(([fate, word]) => {
    const count = films.filter((film) => film.fate === fate).length;
    return count === 0 ? [] : [`${formatted(count)} ${word}`];
  });
  const gone = removed.size === 0 ? [] : [`${formatted(removed.size)} removed`];
  const all = counted(films.length, "film");
  return `${all}: ${[...counts, ...gone].join(", ") || "none"}; ${minutesOf(films, shared, told)}.`;
}

/** By a film's key; undefined where the length is not known beforehand. */
export type FilmMinutes = ReadonlyMap<string, number | undefined>;

/** What ICE will bill for a film. */
export function billableMinutesOf({ args }: SetFilm): number | undefined {
  return args.timeline && new LaidFilm(args).summary().billableMinutes;
}

function minutesOf(films: SetPlan["films"], shared: SharedArguments, told: FilmMinutes): string {
  const rendered = films.filter(({ fate }) => isRendered(fate));
  if (rendered.length === 0) return "nothing will be rendered";
  let minutes = 0;
  let untold = 0;
  for (const { key, written } of rendered) {
    const its = told.has(key) ? told.get(key) : billableMinutesOf(readFilm(written, shared));
    if (its === undefined) untold += 1;
    else minutes += its;
  }
  const sum = `${counted(minutes, "billable minute")} will be rendered`;
  if (untold === 0) return sum;
  const others = `${counted(untold, "film")} whose length is not known beforehand`;
  return untold === rendered.length ? `${others} will be rendered` : `${sum}, and ${others}`;
}

/** E.g. 10,000. */
export function formatted(count: number): string {
  return count.toLocaleString("en-US");
}
