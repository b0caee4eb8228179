import type { BatchRow, JobRow, List } from "../../src/page/wire";
import { FilmGrid } from "./filmGrid";
import { filmNames } from "./filmNames";
import type { Film } from "./filmSets";
import { followList, NO_ANSWER, restNote } from "./followList";
import { h, setText } from "./h";
import type { State } from "./state";
import type { Section } from "./view";
import { isOver, timeOfDay } from "./words";

/** The batches, newest first, each with its films. */
export function batchesView(state: State): Section {
  const heading = h("h2", { tabindex: -1 }, "Batches");
  const note = h("p", { class: "note quiet", role: "status" });
  const body = h("div", { class: "groups" });
  const grids = new Map<string, FilmGrid>();

  const show = (list: List<"batches"> | undefined) => {
    if (list === undefined) {
      setText(note, NO_ANSWER);
      return;
    }
    const { rows } = list;
    const isNew = rows.length !== grids.size || rows.some(({ jobId }) => !grids.has(jobId));
    const kept = new Map(rows.map((row) => [row.jobId, grids.get(row.jobId) ?? gridOf(row)]));
    grids.clear();
    for (const [jobId, grid] of kept) grids.set(jobId, grid);
    for (const row of rows) kept.get(row.jobId)?.show(filmsOf(row, state));
    if (isNew) body.replaceChildren(...[...kept.values()].map(({ element }) => element));
    setText(
      note,
      rows.length === 0
        ? "No batch yet. What SubmitBatchMediaProducingJob starts shows up here with its films."
        : restNote(list),
    );
  };
  const list = followList("batches", state, show);
  const unlisten = state.listen(({ jobs, gone }) => {
    for (const grid of grids.values()) {
      if (jobs.filter((job) => grid.update(job)).length > 0) grid.count();
    }
    if ([...grids.values()].some((grid) => grid.holds(gone))) list.reload();
  });
  return {
    heading,
    close() {
      unlisten();
      list.close();
    },
    element: h(
      "section",
      { class: "panel", "aria-label": "Batches" },
      h("div", { class: "bar" }, heading),
      note,
      body,
    ),
  };
}

function gridOf({ jobId, jobType, createdAtMs }: BatchRow): FilmGrid {
  return new FilmGrid(jobId, (jobs) => `${jobType} · ${statusOf(jobs)} · ${timeOfDay(createdAtMs)}`);
}

/** In the order of their index; as the feed tells them, where it does. */
function filmsOf({ films }: BatchRow, { jobs }: State): Film[] {
  const { names } = filmNames(films.map(({ place }) => place));
  return films.map((film, index) => ({
    name: films.length === 1 ? film.name : (names[index] ?? film.name),
    job: jobs.get(film.jobId) ?? film,
  }));
}

/** As ICE tells it of a batch: Finished says that all have ended, not how. */
function statusOf(jobs: readonly JobRow[]): string {
  if (jobs.every(({ status }) => isOver(status))) return "Finished";
  return jobs.every(({ status }) => status === "Init") ? "Init" : "Processing";
}
