import type { JobRow, MediaRow } from "../../src/page/wire";
import { badge } from "./badge";
import { h } from "./h";
import { type Cells, listTable } from "./listTable";
import { jobHref } from "./route";
import type { State } from "./state";
import type { Section } from "./view";
import { filmLength, timeOfDay, type Tone } from "./words";

/** What is registered: materials, and the films that jobs made. */
export function mediaList(state: State): Section {
  return listTable(state, {
    name: "media",
    title: "Media",
    columns: ["Media", "Status", "Length and size", "Registered"],
    empty:
      "Nothing is registered yet. A film is when its job has succeeded, a material by RegisterMediaInfo.",
    cells,
    jobsOf,
  });
}

/** The job that made a film is the one that wrote to its address. */
function jobsOf({ jobs }: State): (row: MediaRow) => string | undefined {
  const makers = new Map<string, JobRow>();
  for (const job of jobs.values()) {
    const earlier = makers.get(job.place)?.completedAtMs ?? 0;
    if (job.status === "Success" && (job.completedAtMs ?? 0) >= earlier) makers.set(job.place, job);
  }
  return ({ place }) => makers.get(place)?.jobId;
}

function cells(row: MediaRow, jobId: string | undefined): Cells {
  const { mediaId, title, address, path, type, status, referenceId, tags } = row;
  const about = [
    mediaId,
    address,
    referenceId === undefined ? undefined : `reference ${referenceId}`,
    tags === undefined || tags === "" ? undefined : `tags ${tags}`,
  ].filter((part) => part !== undefined);
  const name = title === "" ? mediaId : title;
  const links = [
    path === undefined
      ? h("span", { class: "quiet" }, "The file is gone.")
      : h("a", { href: path, target: "_blank", rel: "noopener", "aria-label": `Open ${name}` }, "Open"),
    jobId !== undefined && h("a", { href: jobHref(jobId), "aria-label": `Job of ${name}` }, "Job"),
  ];
  return [
    [
      h("span", {}, name),
      h("span", { class: "id" }, about.join(" · ")),
      h("span", { class: "links" }, ...links),
    ],
    [badge(status, TONES[status] ?? "busy"), h("span", { class: "quiet" }, type)],
    [sizeOf(row)],
    [timeOfDay(row.createdAtMs)],
  ];
}

function sizeOf({ durationSeconds, width, height, type }: MediaRow): string {
  const length = type === "image" ? "" : filmLength(durationSeconds);
  const size = width === undefined || height === undefined ? "" : `${width} × ${height}`;
  return [length, size].filter((part) => part !== "").join(", ") || "–";
}

const TONES: Readonly<Record<string, Tone>> = { Normal: "good", PrepareFail: "bad" };
