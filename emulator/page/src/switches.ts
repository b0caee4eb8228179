import type { Controls, FaultRow } from "../../src/page/wire";
import { callControl } from "./callControl";
import { h } from "./h";
import type { State } from "./state";
import type { Section } from "./view";

/** What tests turned: faults to come, jobs held back, and what ICE leaves open. */
export function switches(state: State): Section {
  const heading = h("h2", { tabindex: -1 }, "Switches");
  const parts = h("div", { class: "parts" });
  const show = () => {
    const focused = document.activeElement?.id ?? "";
    parts.replaceChildren(
      jobsPart(state.controls),
      faultsPart(state.controls),
      assumptionsPart(state.controls),
    );
    if (focused !== "" && document.activeElement === document.body) document.getElementById(focused)?.focus();
  };
  const unlisten = state.listen(({ areControlsChanged }) => areControlsChanged && show());
  show();
  return {
    heading,
    close: unlisten,
    element: h("section", { class: "switches panel", "aria-label": "Switches" }, heading, parts),
  };
}

function jobsPart({ isHeld, failuresToCome, renderTimeMs }: Controls): HTMLElement {
  const sentences = [
    isHeld ? "Jobs are held: they stay in Processing until they are released." : "Jobs run freely.",
    failuresToCome > 0
      ? `The next ${failuresToCome === 1 ? "job" : `${failuresToCome} jobs`} will fail.`
      : "",
    renderTimeMs > 0 ? `A job takes ${renderTimeMs} ms at least.` : "",
  ];
  const path = isHeld ? "jobs/release" : "jobs/hold";
  return part(
    "Jobs",
    h("p", {}, sentences.filter((sentence) => sentence !== "").join(" ")),
    button("hold", isHeld ? "Release the jobs" : "Hold the jobs", () => callControl("POST", path)),
  );
}

function faultsPart({ faults }: Controls): HTMLElement {
  if (faults.length === 0) return part("Faults", h("p", {}, "None: every call is answered as it should be."));
  return part(
    "Faults",
    table("Faults", ["Operation", "Effect", "When", "Hits"], faults.map(faultCells)),
    button("clear-faults", "Clear the faults", () => callControl("DELETE", "faults")),
  );
}

function faultCells({
  operation,
  effect,
  when,
  hits,
  times,
  probability,
  skip,
}: FaultRow): readonly string[] {
  const chance = probability < 1 ? `, ${Math.round(probability * 100)} % of the calls` : "";
  const skipped = skip > 0 ? `, after ${skip} calls` : "";
  return [
    operation === "*" ? "any" : operation,
    effect,
    `${when} it takes effect${chance}${skipped}`,
    times === undefined ? `${hits}, no end` : `${hits} of ${times}`,
  ];
}

function assumptionsPart({ switches: rows }: Controls): HTMLElement {
  const turned = rows.filter(({ value, usual }) => value !== usual);
  const reset = () =>
    callControl(
      "PATCH",
      "assumptions",
      Object.fromEntries(turned.map(({ name, usual }) => [name, valueOf(usual)])),
    );
  return part(
    "What ICE leaves open",
    table(
      "Assumptions",
      ["Switch", "Now", "Unless told otherwise"],
      rows.map(({ name, value, usual }) => [name, value, value === usual ? "the same" : usual]),
    ),
    turned.length === 0 ? undefined : button("reset", "Back to the defaults", reset),
  );
}

function part(name: string, ...children: readonly (Node | undefined)[]): HTMLElement {
  return h("section", { class: "part", "aria-label": name }, h("h3", {}, name), ...children);
}

function button(id: string, name: string, act: () => Promise<void>): HTMLElement {
  return h("button", { type: "button", id, onclick: () => void act() }, name);
}

function table(name: string, columns: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": name },
    h(
      "table",
      {},
      h("thead", {}, h("tr", {}, ...columns.map((column) => h("th", { scope: "col" }, column)))),
      h(
        "tbody",
        {},
        ...rows.map(([first = "", ...rest]) =>
          h("tr", {}, h("th", { scope: "row" }, first), ...rest.map((cell) => h("td", {}, cell))),
        ),
      ),
    ),
  );
}

/** As the switch takes it: what is no JSON is a word. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
