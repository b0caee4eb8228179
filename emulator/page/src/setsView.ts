import { FilmGrid } from "./filmGrid";
import { filmSets } from "./filmSets";
import { h, setText } from "./h";
import type { State, Update } from "./state";
import type { Section } from "./view";

/** Sets of films, the one with the newest job first. */
export function setsView(state: State): Section {
  const heading = h("h2", { tabindex: -1 }, "Sets");
  const note = h("p", { class: "note quiet" });
  const body = h("div", { class: "groups" });
  const grids = new Map<string, FilmGrid>();
  const known = new Set<string>();

  const build = () => {
    known.clear();
    for (const jobId of state.jobs.keys()) known.add(jobId);
    const sets = filmSets(state.jobs.values());
    const wanted = new Set(sets.map(({ place }) => place));
    for (const place of [...grids.keys()]) if (!wanted.has(place)) grids.delete(place);
    const elements = sets.map(({ place, films }) => {
      const grid = grids.get(place) ?? new FilmGrid(place.replace(/^oss\//u, ""));
      grids.set(place, grid);
      grid.show(films);
      return grid.element;
    });
    const isSame =
      elements.length === body.childElementCount && elements.every((e, i) => body.children[i] === e);
    // Elements that are put where they are already would lose the focus.
    if (!isSame) body.replaceChildren(...elements);
    setText(note, noteFor(sets.length, state));
  };
  const update = ({ isFresh, jobs, gone }: Update) => {
    if (isFresh || gone.length > 0 || jobs.some(({ jobId }) => !known.has(jobId))) {
      build();
      return;
    }
    for (const grid of grids.values()) {
      if (jobs.filter((job) => grid.update(job)).length > 0) grid.count();
    }
  };
  const unlisten = state.listen(update);
  build();
  return {
    heading,
    close: unlisten,
    element: h(
      "section",
      { class: "panel", "aria-label": "Sets" },
      h("div", { class: "bar" }, heading),
      note,
      body,
    ),
  };
}

function noteFor(setCount: number, { jobs, jobCount }: State): string {
  if (setCount === 0)
    return "No set yet. Films that Pulumi renders into one folder, two or more, show up here as one grid.";
  const rest = jobCount > jobs.size ? ` Of ${jobCount} jobs the newest ${jobs.size} are looked at.` : "";
  return `Films that Pulumi renders, by where they lie: the API is not told which of them are one set.${rest}`;
}
