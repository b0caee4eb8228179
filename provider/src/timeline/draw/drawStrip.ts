import { type Lane } from "./arrangeLanes";
import { type Strip } from "./cutStrips";
import { spanOf } from "./clipSpan";
import { drawClip } from "./drawClip";
import { drawRuler } from "./drawRuler";
import { drawTransitions } from "./drawTransitions";
import { fitText } from "./fitText";
import { shortNamesOf } from "./shortNames";
import { MEASURES, rowHeightOf } from "./measures";
import { element, escapeXml } from "./xml";

export interface StripPlace {
  readonly y: number;
  /** Of the plot, beside the lanes' names. */
  readonly plotX: number;
  readonly plotWidth: number;
  readonly isNarrow: boolean;
  /** Of many lines, each is lower. */
  readonly isCompact: boolean;
  readonly filmSeconds: number | undefined;
}

/** A line of the picture: the ruler, and below it the lanes that have something there. */
export function drawStrip(
  lanes: readonly Lane[],
  strip: Strip,
  place: StripPlace,
): { readonly markup: string; readonly height: number } {
  const top = place.y + MEASURES.rulerHeight;
  let y = top;
  const grounds: string[] = [];
  const contents: string[] = [];
  for (const lane of lanes) {
    const nameHeight = place.isNarrow ? MEASURES.nameAboveHeight : 0;
    const drawn = drawLane(lane, strip, y + nameHeight, place);
    if (drawn.clips === "") continue;
    grounds.push(
      element("rect", {
        class: "lane",
        x: place.plotX,
        y: y + nameHeight,
        width: place.plotWidth,
        height: drawn.height,
        rx: 5,
      }),
    );
    contents.push(laneName(lane.name, y, drawn.height, place) + drawn.clips);
    y += nameHeight + drawn.height + MEASURES.laneGap;
  }
  const bottom = Math.max(top, y - MEASURES.laneGap);
  const ruler = drawRuler(strip, place.plotX, place.y, bottom);
  return { markup: grounds.join("") + ruler + contents.join(""), height: bottom - place.y };
}

function drawLane(
  lane: Lane,
  strip: Strip,
  y: number,
  place: StripPlace,
): { readonly clips: string; readonly height: number } {
  const here = lane.clips.filter((placed) => spanOf(placed, strip) !== undefined);
  // Rows that only other lines need take no room.
  const rows = [...new Set(here.map(({ row }) => row))].sort((a, b) => a - b);
  const rowHeight = rowHeightOf(rows.length, place.isCompact);
  const rowY = (row: number) => y + 3 + rows.indexOf(row) * (rowHeight + MEASURES.rowGap);
  const { plotX: x, filmSeconds } = place;
  const shortNames = shortNamesOf(lane);
  const clips = here.map((placed) =>
    drawClip(placed, { strip, x, y: rowY(placed.row), height: rowHeight, filmSeconds, shortNames }),
  );
  const transitions = drawTransitions(lane, { strip, x, rowY, rowHeight });
  const height = rows.length * (rowHeight + MEASURES.rowGap) - MEASURES.rowGap + 6;
  return { clips: clips.join("") + transitions, height };
}

function laneName(name: string, y: number, laneHeight: number, { isNarrow, plotX }: StripPlace): string {
  if (isNarrow) return element("text", { class: "ln", x: plotX + 1, y: y + 13 }, escapeXml(name));
  const fitted = fitText(name, 12, MEASURES.gutterWidth - 10);
  const middle = y + Math.min(laneHeight, MEASURES.tallRow + 6) / 2;
  return element(
    "text",
    { class: "ln", x: plotX - 12, y: middle + 4, "text-anchor": "end" },
    escapeXml(fitted),
  );
}
