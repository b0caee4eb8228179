import { counted } from "../../base/counted";
import { inspectTimeline } from "../../timeline/inspect/inspectTimeline";
import { readFilm } from "./setFilm";
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
 */
export function setSentence(
  { films, removed }: SetPlan,
  shared: SharedArguments,
  materialSeconds: ReadonlyMap<string, number> = new Map(),
): string {
  const counts = Object.entries(words).flatMap(([fate, word]) => {
    const count = films.filter((film) => film.fate === fate).length;
    return count === 0 ? [] : [`${formatted(count)} ${word}`];
  });
  const gone = removed.size === 0 ? [] : [`${formatted(removed.size)} removed`];
  const all = counted(films.length, "film");
  return `${all}: ${[...counts, ...gone].join(", ") || "none"}; ${minutesOf(films, shared, materialSeconds)}.`;
}

function minutesOf(
  films: SetPlan["films"],
  shared: SharedArguments,
  materialSeconds: ReadonlyMap<string, number>,
): string {
  const rendered = films.filter(({ fate }) => isRendered(fate));
  if (rendered.length === 0) return "nothing will be rendered";
  let minutes = 0;
  let untold = 0;
  for (const { written } of rendered) {
    const { timeline, outputMediaConfig } = readFilm(written, shared).args;
    const its = timeline && inspectTimeline(timeline, { outputMediaConfig, materialSeconds }).billableMinutes;
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
