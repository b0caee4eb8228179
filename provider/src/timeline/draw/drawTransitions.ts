import { type Lane, type PlacedClip } from "./arrangeLanes";
import { transitionWords } from "./clipWords";
import { type Strip } from "./cutStrips";
import { textWidth } from "./fitText";
import { element, escapeXml } from "./xml";

export interface LanePlace {
  readonly strip: Strip;
  readonly x: number;
  readonly rowY: (row: number) => number;
  readonly rowHeight: number;
}

/** The transitions of a lane, over its clips: their names where there is room, and what shows over them. */
export function drawTransitions(lane: Lane, place: LanePlace): string {
  return lane.clips
    .slice(0, -1)
    .map((clip) => drawTransition(clip, place))
    .join("");
}

function drawTransition(placed: PlacedClip, { strip, x, rowY, rowHeight }: LanePlace): string {
  const { clip, endSeconds, overlapAfter, row } = placed;
  const { fromSeconds, toSeconds, timeWidth } = strip;
  if (clip.transition === undefined || endSeconds === undefined || toSeconds === fromSeconds) return "";
  const middleSeconds = endSeconds - overlapAfter / 2;
  if (middleSeconds < fromSeconds || middleSeconds > toSeconds) return "";
  const pixels = timeWidth / (toSeconds - fromSeconds);
  const width = overlapAfter * pixels;
  const middle = x + (middleSeconds - fromSeconds) * pixels;
  const y = rowY(row);
  const name = clip.transition.name;
  const labelWidth = textWidth(name, FONT_SIZE) + 12;
  const label =
    name !== "" && labelWidth <= width && rowHeight >= 18
      ? pill(name, middle, y + rowHeight / 2, labelWidth)
      : "";
  const title = element("title", {}, escapeXml(transitionWords(clip.transition)));
  const hit = element("rect", {
    class: "hit",
    x: middle - Math.max(width, 6) / 2,
    y,
    width: Math.max(width, 6),
    height: rowHeight,
  });
  const isAlone = overlapAfter === 0;
  return element("g", {}, title + hit + (isAlone ? bowTie(middle, y + rowHeight / 2) : label));
}

function pill(text: string, x: number, y: number, width: number): string {
  return (
    element("rect", { class: "p", x: x - width / 2, y: y - 8, width, height: 16, rx: 8 }) +
    element("text", { class: "pt", x, y: y + 3.5, "text-anchor": "middle" }, escapeXml(text))
  );
}

/** Where the clips themselves don't overlap. */
function bowTie(x: number, y: number): string {
  const d = `M${x - 6} ${y - 5}L${x + 6} ${y + 5}V${y - 5}L${x - 6} ${y + 5}Z`;
  return element("path", { class: "b", d });
}

const FONT_SIZE = 10.5;
