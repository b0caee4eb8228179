import type { JobDetail } from "../../src/page/wire";
import { h } from "./h";
import { prettyJson } from "./prettyJson";

/** What the job was submitted with. */
export function requestText({ timeline, parameters }: JobDetail): HTMLElement {
  const rows = Object.entries(parameters).map(([name, value]) =>
    h("div", {}, h("dt", {}, name), h("dd", {}, h("code", {}, value))),
  );
  return h(
    "section",
    { class: "request", "aria-labelledby": "request-heading" },
    h("h3", { id: "request-heading" }, "Request"),
    h("dl", { class: "parameters" }, ...rows),
    h(
      "details",
      {},
      h("summary", {}, "Timeline as JSON"),
      h("pre", { tabindex: 0, role: "region", "aria-label": "Timeline as JSON" }, prettyJson(timeline)),
    ),
  );
}
