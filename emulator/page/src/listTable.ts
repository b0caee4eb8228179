import type { List, ListName, ListRows } from "../../src/page/wire";
import { followList, NO_ANSWER, restNote } from "./followList";
import { h, setText } from "./h";
import type { State } from "./state";
import type { Section } from "./view";

/** What is in each cell of a row. */
export type Cells = readonly (readonly (Node | string | undefined)[])[];

export interface TableOfList<Name extends ListName> {
  readonly name: Name;
  readonly title: string;
  readonly columns: readonly string[];
  /** Says what would be here. */
  readonly empty: string;
  /** The cells, the first one its head. */
  readonly cells: (row: ListRows[Name], jobId: string | undefined) => Cells;
  /** Finds the job that a row leads to. */
  readonly jobsOf?: (state: State) => (row: ListRows[Name]) => string | undefined;
  /** Rows that change by themselves are asked for again. */
  readonly isUnsettled?: (row: ListRows[Name]) => boolean;
}

/** A list of the server as a table that keeps up to date. A row that says the same as before stays as it is. */
export function listTable<Name extends ListName>(state: State, table: TableOfList<Name>): Section {
  const { name, title, columns, empty, isUnsettled = () => false, jobsOf = () => () => undefined } = table;
  const heading = h("h2", { tabindex: -1 }, title);
  const body = h("tbody");
  const note = h("p", { class: "note quiet", role: "status" });
  let rows = new Map<string, HTMLElement>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (list: List<Name> | undefined) => {
    clearTimeout(timer);
    if (list === undefined) {
      setText(note, NO_ANSWER);
      return;
    }
    const kept = new Map<string, HTMLElement>();
    const jobOf = jobsOf(state);
    for (const row of list.rows) {
      const jobId = jobOf(row);
      const text = JSON.stringify([row, jobId]);
      kept.set(text, rows.get(text) ?? rowOf(columns, table.cells(row, jobId)));
    }
    put(body, rows, kept);
    rows = kept;
    setText(note, list.rows.length === 0 ? empty : restNote(list));
    if (list.rows.some(isUnsettled)) timer = setTimeout(followed.reload, LOOK_AGAIN_MS);
  };
  const followed = followList(name, state, show);
  return {
    heading,
    close() {
      clearTimeout(timer);
      followed.close();
    },
    element: h(
      "section",
      { class: `panel listing ${name}`, "aria-label": title },
      h("div", { class: "bar" }, heading),
      h(
        "div",
        { class: "scroll", tabindex: 0, role: "region", "aria-label": `Table of ${title.toLowerCase()}` },
        h(
          "table",
          { class: "rows" },
          h("caption", { class: "visually-hidden" }, `${title}, newest first`),
          h("thead", {}, h("tr", {}, ...columns.map((column) => h("th", { scope: "col" }, column)))),
          body,
        ),
      ),
      note,
    ),
  };
}

/** Takes out what is gone and puts in what is new: what stays is not moved, and keeps the focus. */
function put(
  body: HTMLElement,
  before: ReadonlyMap<string, HTMLElement>,
  after: ReadonlyMap<string, HTMLElement>,
): void {
  for (const [text, element] of before) if (!after.has(text)) element.remove();
  let next = body.firstElementChild;
  for (const element of after.values()) {
    if (element === next) next = next.nextElementSibling;
    else body.insertBefore(element, next);
  }
}

/** The roles are said: on a phone the style makes something else of the rows. */
function rowOf(columns: readonly string[], [first = [], ...rest]: Cells): HTMLElement {
  return h(
    "tr",
    { role: "row" },
    h("th", { scope: "row", role: "rowheader" }, ...first),
    ...rest.map((cell, index) => h("td", { role: "cell", "data-name": columns[index + 1] }, ...cell)),
  );
}

const LOOK_AGAIN_MS = 2000;
