import type { JobRow } from "../../src/page/wire";
import { h, setText } from "./h";
import { createJobRow, type RowView } from "./jobListRow";
import type { State, Update } from "./state";
import type { View } from "./view";
import { isOver } from "./words";

type Filter = "all" | "running" | "success" | "failed";

const FILTERS: readonly (readonly [Filter, string, (job: JobRow) => boolean])[] = [
  ["all", "All", () => true],
  ["running", "Running", ({ status }) => !isOver(status)],
  ["success", "Success", ({ status }) => status === "Success"],
  ["failed", "Failed", ({ status }) => status === "Failed"],
];

/** The jobs, newest first. A row is made once and then changed: 500 jobs stay as quick as five. */
export class JobList implements View {
  readonly element: HTMLElement;
  readonly heading = h("h2", { id: "jobs-heading", tabindex: -1 }, "Jobs");
  private readonly rows = new Map<string, RowView>();
  /** Those that the filter lets through, also beyond the rows that are there. */
  private shownIds: ReadonlySet<string> = new Set();
  private readonly body = h("tbody");
  private readonly more = h("button", { type: "button", class: "more", onclick: () => this.showMore() });
  private readonly empty = h("p", { class: "empty" });
  private readonly counts = new Map<Filter, HTMLElement>();
  private filter: Filter = "all";
  private limit = ROWS_AT_ONCE;
  private currentId: string | undefined;
  private readonly unlisten: () => void;

  constructor(private readonly state: State) {
    this.element = h(
      "section",
      { class: "jobs", "aria-labelledby": "jobs-heading" },
      h("div", { class: "bar" }, this.heading, this.filters()),
      h(
        "table",
        { class: "rows" },
        h("caption", { class: "visually-hidden" }, "Jobs, newest first"),
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            ...["Film", "Status", "Length", "Submitted"].map((name) => h("th", { scope: "col" }, name)),
          ),
        ),
        this.body,
      ),
      this.empty,
      this.more,
    );
    this.unlisten = state.listen((update) => this.update(update));
    this.build();
  }

  close(): void {
    this.unlisten();
  }

  /** Marks the job that is shown beside the list. */
  select(jobId: string | undefined): void {
    this.markRow(this.currentId, false);
    this.currentId = jobId;
    this.markRow(jobId, true);
  }

  private markRow(jobId: string | undefined, isCurrent: boolean): void {
    if (jobId !== undefined) this.rows.get(jobId)?.select(isCurrent);
  }

  private filters(): HTMLElement {
    const choices = FILTERS.map(([filter, name]) => {
      const count = h("span", { class: "count" });
      this.counts.set(filter, count);
      const input = h("input", {
        type: "radio",
        name: "filter",
        value: filter,
        checked: filter === "all",
        onchange: () => this.choose(filter),
      });
      return h("label", {}, input, h("span", {}, name, " ", count));
    });
    return h("fieldset", { class: "filters" }, h("legend", { class: "visually-hidden" }, "Show"), ...choices);
  }

  private choose(filter: Filter): void {
    this.filter = filter;
    this.limit = ROWS_AT_ONCE;
    this.build();
  }

  private showMore(): void {
    this.limit += ROWS_AT_ONCE;
    this.build();
  }

  private update({ isFresh, jobs, gone }: Update): void {
    if (isFresh || gone.length > 0) {
      this.build();
      return;
    }
    if (jobs.length === 0) return;
    const isKnown = jobs.every((job) => this.shownIds.has(job.jobId) === this.isShown(job));
    if (!isKnown) this.build();
    else for (const job of jobs) this.rows.get(job.jobId)?.show(job);
    this.count();
  }

  private isShown(job: JobRow): boolean {
    return FILTERS.find(([filter]) => filter === this.filter)?.[2](job) ?? true;
  }

  /** Puts the rows into order; those that are there already are moved, not made again. */
  private build(): void {
    const shown = [...this.state.jobs.values()].filter((job) => this.isShown(job));
    const jobs = shown.sort((a, b) => b.createdAtMs - a.createdAtMs).slice(0, this.limit);
    this.shownIds = new Set(shown.map(({ jobId }) => jobId));
    const wanted = new Set(jobs.map(({ jobId }) => jobId));
    for (const [jobId, row] of this.rows) {
      if (wanted.has(jobId)) continue;
      row.element.remove();
      this.rows.delete(jobId);
    }
    let next = this.body.firstElementChild;
    for (const job of jobs) {
      const row = this.rows.get(job.jobId) ?? this.addRow(job.jobId);
      row.show(job);
      if (row.element === next) next = next.nextElementSibling;
      else this.body.insertBefore(row.element, next);
    }
    this.more.hidden = shown.length <= this.limit;
    setText(this.more, `Show ${Math.min(ROWS_AT_ONCE, shown.length - this.limit)} more`);
    this.count();
  }

  private addRow(jobId: string): RowView {
    const row = createJobRow(jobId);
    row.select(jobId === this.currentId);
    this.rows.set(jobId, row);
    return row;
  }

  private count(): void {
    const jobs = [...this.state.jobs.values()];
    for (const [filter, , matches] of FILTERS) {
      const count = filter === "all" ? this.state.jobCount : jobs.filter(matches).length;
      const element = this.counts.get(filter);
      if (element !== undefined) setText(element, String(count));
    }
    const [filter, name] = FILTERS.find(([key]) => key === this.filter) ?? FILTERS[0] ?? ["all", "All"];
    this.empty.hidden = this.rows.size > 0;
    setText(
      this.empty,
      filter === "all"
        ? "No job yet. What a client submits to this address shows up here."
        : `No job under “${name}”.`,
    );
  }
}

const ROWS_AT_ONCE = 500;
