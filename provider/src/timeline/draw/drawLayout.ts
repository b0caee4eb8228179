import { type TimelineLayout } from "../layout/timelineLayout";
import { arrangeLanes } from "./arrangeLanes";
import { cutStrips } from "./cutStrips";
import { describe, summaryOf } from "./describe";
import { drawStrip } from "./drawStrip";
import { fitText, textWidth } from "./fitText";
import { MEASURES } from "./measures";
import { pictureStyle } from "./pictureStyle";
import { element, escapeXml, figure } from "./xml";

export interface DrawOptions {
  /** Above the picture. Default "Timeline". */
  readonly title?: string | undefined;
  /** Pixels, 280 at least. Default 960. */
  readonly width?: number | undefined;
  /** Whether the picture brings its style. Default true; a page whose policy lets in no style elements takes `pictureStyle` another way. */
  readonly hasStyle?: boolean | undefined;
}

/** Draws a laid out timeline as SVG text: the same text for the same layout. Needs no browser and no font. */
export function drawLayout(layout: TimelineLayout, options: DrawOptions = {}): string {
  const width = Math.max(NARROWEST, Math.round(finite(options.width) ?? DEFAULT_WIDTH));
  const title = options.title ?? "Timeline";
  const lanes = arrangeLanes(layout.tracks);
  const isNarrow = width < MEASURES.narrowBelow;
  const plotX = MEASURES.margin + (isNarrow ? 0 : MEASURES.gutterWidth);
  const plotWidth = width - plotX - MEASURES.margin;
  const filmSeconds = finite(layout.durationSeconds);

  const strips = lanes.length === 0 ? [] : cutStrips(lanes, filmSeconds, plotWidth);
  const isCompact = strips.length > 2;

  let y: number = MEASURES.headerHeight;
  const parts: string[] = [];
  for (const strip of strips) {
    const place = { y, plotX, plotWidth, isNarrow, isCompact, filmSeconds };
    const { markup, height } = drawStrip(lanes, strip, place);
    parts.push(markup);
    y += height + MEASURES.stripGap;
  }
  if (lanes.length === 0) {
    parts.push(
      element("text", { class: "r", x: MEASURES.margin, y: y + 14 }, "Nothing is on this timeline."),
    );
    y += 24 + MEASURES.stripGap;
  }
  const height = Math.ceil(y - MEASURES.stripGap + MEASURES.margin);
  const summary = summaryOf({ ...layout, durationSeconds: filmSeconds }, lanes);
  return `${element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "ice-timeline",
      role: "img",
      "aria-labelledby": "ice-timeline-title ice-timeline-desc",
      viewBox: `0 0 ${figure(width)} ${figure(height)}`,
      width,
      height,
    },
    [
      element("title", { id: "ice-timeline-title" }, escapeXml(`${title}: ${summary}`)),
      element("desc", { id: "ice-timeline-desc" }, escapeXml(describe(lanes))),
      options.hasStyle === false ? "" : element("style", {}, pictureStyle),
      HATCH,
      element("rect", { class: "bg", width, height, rx: 8 }),
      header(title, summary, width),
      ...parts,
    ].join("\n"),
  )}\n`;
}

function header(title: string, summary: string, width: number): string {
  const room = width - 2 * MEASURES.margin;
  const summaryWidth = textWidth(summary, 13);
  const shownTitle = fitText(title, BOLD_TITLE, room - summaryWidth - 16);
  return (
    element("text", { class: "h1", x: MEASURES.margin, y: 26 }, escapeXml(shownTitle)) +
    element(
      "text",
      { class: "h2", x: width - MEASURES.margin, y: 26, "text-anchor": "end" },
      escapeXml(fitText(summary, 13, room)),
    )
  );
}

function finite(seconds: number | undefined): number | undefined {
  return seconds !== undefined && Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

const HATCH =
  '<defs><pattern id="ice-timeline-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hl" y2="7" stroke-width="3"/></pattern></defs>';
/** Of 15 pixels; bold letters are wider. */
const BOLD_TITLE = 17;
const DEFAULT_WIDTH = 960;
const NARROWEST = 280;
