import { clipTimes } from "../../../provider/src/timeline/draw/clipWords";
import { arrangeLanes, type Lane } from "../../../provider/src/timeline/draw/arrangeLanes";
import { drawLayout } from "../../../provider/src/timeline/draw/drawLayout";
import { pictureStyle } from "../../../provider/src/timeline/draw/pictureStyle";
import { layoutTimeline } from "../../../provider/src/timeline/layout/layoutTimeline";
import type { JobDetail } from "../../src/page/wire";
import { h } from "./h";
import type { View } from "./view";

/** The timeline drawn as wide as there is room, and the same as a table for who can't see it. */
export function timelineView({ timeline, row, parameters }: JobDetail): View {
  const maxDuration = Number(parameters["MaxDuration"]);
  const layout = layoutTimeline(timeline, { maxDurationSeconds: maxDuration > 0 ? maxDuration : undefined });
  const picture = h("div", { class: "picture" });
  const root = picture.attachShadow({ mode: "open" });
  // A style element is nothing that the page's policy lets in; a style sheet object is.
  const style = new CSSStyleSheet();
  style.replaceSync(pictureStyle);
  root.adoptedStyleSheets = [style];
  const draw = (width: number) => {
    root.replaceChildren(parsed(drawLayout(layout, { title: "Timeline", width, hasStyle: false })));
  };
  let drawnWidth = 0;
  const observer = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width === 0 || width === drawnWidth) return;
    drawnWidth = width;
    draw(width);
  });
  observer.observe(picture);
  const table = h("details", {}, h("summary", {}, "Clips as a table"));
  // Made when it is asked for: a timeline may have thousands of clips.
  table.addEventListener("toggle", () => table.append(clipTable(arrangeLanes(layout.tracks), row.name)), {
    once: true,
  });
  return {
    element: h("section", { class: "timeline", "aria-label": "Timeline" }, picture, table),
    close: () => observer.disconnect(),
  };
}

/** As XML, so that nothing in it can run. */
function parsed(svg: string): Element {
  return document.adoptNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement);
}

function clipTable(lanes: readonly Lane[], name: string): HTMLElement {
  const rows = lanes.flatMap((lane) =>
    lane.clips.map((placed) =>
      h(
        "tr",
        {},
        h("th", { scope: "row" }, placed.clip.label),
        h("td", {}, lane.name),
        h("td", { class: "number" }, clipTimes(placed)),
        h(
          "td",
          {},
          [placed.clip.transition?.name, ...placed.clip.effects]
            .filter((part) => part !== undefined)
            .join(", "),
        ),
      ),
    ),
  );
  const columns = ["Clip", "Track", "Time", "Transition and effects"].map((column) =>
    h("th", { scope: "col" }, column),
  );
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": "Clips" },
    h(
      "table",
      {},
      h("caption", { class: "visually-hidden" }, `Clips of ${name}`),
      h("thead", {}, h("tr", {}, ...columns)),
      h("tbody", {}, ...rows),
    ),
  );
}
