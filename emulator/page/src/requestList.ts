import type { RequestRow } from "../../src/page/wire";
import { badge } from "./badge";
import { callControl } from "./callControl";
import { h, setText } from "./h";
import { MOST_REQUESTS, type State } from "./state";
import type { Section } from "./view";
import { timeOfDay, type Tone } from "./words";

/** The calls, newest first, and what came of each. */
export function requestList(state: State): Section {
  const heading = h("h2", { tabindex: -1 }, "Requests");
  const body = h("tbody");
  const empty = h("p", { class: "empty" }, "No call yet.");
  const note = h("p", { class: "note quiet" });
  const clear = h(
    "button",
    { type: "button", onclick: () => void callControl("DELETE", "requests") },
    "Clear the list",
  );
  const columns = ["Request", "Signature", "Answer"];
  const refresh = () => {
    empty.hidden = state.requests.length > 0;
    clear.disabled = state.requests.length === 0;
    setText(note, state.requests.length < MOST_REQUESTS ? "" : `The last ${MOST_REQUESTS} are shown.`);
  };
  const unlisten = state.listen(({ isFresh, requests, areRequestsCleared }) => {
    if (isFresh || areRequestsCleared) body.replaceChildren(...[...state.requests].reverse().map(row));
    else if (requests.length > 0) {
      body.prepend(...[...requests].reverse().map(row));
      while (body.childElementCount > MOST_REQUESTS) body.lastElementChild?.remove();
    }
    refresh();
  });
  body.append(...[...state.requests].reverse().map(row));
  refresh();
  return {
    heading,
    close: unlisten,
    element: h(
      "section",
      { class: "requests panel listing", "aria-label": "Requests" },
      h("div", { class: "bar" }, heading, clear),
      h(
        "div",
        { class: "scroll", tabindex: 0, role: "region", "aria-label": "Table of requests" },
        h(
          "table",
          { class: "rows" },
          h("caption", { class: "visually-hidden" }, "Requests, newest first"),
          h("thead", {}, h("tr", {}, ...columns.map((name) => h("th", { scope: "col" }, name)))),
          body,
        ),
      ),
      empty,
      note,
    ),
  };
}

function row({ time, operation, about, signature, status, code, fault }: RequestRow): HTMLElement {
  const answer = [status === undefined ? "none" : String(status), code]
    .filter((part) => part !== undefined)
    .join(" ");
  const isGood = status !== undefined && status < 400;
  const when = timeOfDay(Date.parse(time));
  // The roles are said: on a phone the style makes something else of the rows.
  return h(
    "tr",
    { role: "row" },
    h(
      "th",
      { scope: "row", role: "rowheader" },
      operation === "" ? "(no operation)" : operation,
      h("span", { class: "id" }, about === "" ? when : `${when} · ${about}`),
    ),
    h(
      "td",
      { role: "cell", "data-name": "Signature" },
      badge(signature, SIGNATURE_TONES[signature] ?? "bad"),
    ),
    h(
      "td",
      { role: "cell", "data-name": "Answer" },
      badge(answer, isGood ? "good" : "bad"),
      fault === undefined ? undefined : badge(`fault: ${fault}`, "busy"),
    ),
  );
}

const SIGNATURE_TONES: Readonly<Record<string, Tone>> = { valid: "good", unchecked: "quiet" };
