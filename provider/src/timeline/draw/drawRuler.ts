import { type Strip } from "./cutStrips";
import { fitText, textWidth } from "./fitText";
import { MEASURES } from "./measures";
import { niceStep } from "./niceStep";
import { clockTime } from "./times";
import { element, escapeXml } from "./xml";

/** The times above a strip, and a fine line down from each. */
export function drawRuler(strip: Strip, x: number, y: number, bottom: number): string {
  const { fromSeconds, toSeconds, timeWidth } = strip;
  const seconds = toSeconds - fromSeconds;
  const baseline = y + MEASURES.rulerHeight - 8;
  const marks: string[] = [];
  if (seconds > 0) {
    const pixelsPerSecond = timeWidth / seconds;
    const labelWidth = textWidth(clockTime(toSeconds + 0.5), FONT_SIZE) + LABEL_GAP;
    const step = niceStep(Math.max(labelWidth / pixelsPerSecond, seconds / MOST_TICKS));
    for (const tick of ticksOf(strip, step, labelWidth / pixelsPerSecond)) {
      const at = x + (tick - fromSeconds) * pixelsPerSecond;
      marks.push(
        element("line", { class: "g", x1: at, x2: at, y1: y + MEASURES.rulerHeight - 4, y2: bottom }),
      );
      marks.push(label(clockTime(tick), at, baseline, anchorOf(at - x, timeWidth)));
    }
  }
  if (strip.unknown !== undefined) marks.push(unknownLabel(strip.unknown.width, x + timeWidth, baseline));
  return marks.join("");
}

/** Round times, and the time that the strip begins with unless the first of them is too close. */
function ticksOf({ fromSeconds, toSeconds }: Strip, step: number, labelSeconds: number): readonly number[] {
  const first = Math.ceil(fromSeconds / step - 1e-6);
  const last = Math.floor(toSeconds / step + 1e-6);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  const hasRoom = (ticks[0] ?? toSeconds) - fromSeconds >= labelSeconds * 0.8;
  return hasRoom ? [fromSeconds, ...ticks] : ticks;
}

/** The outermost labels stay inside the picture. */
function anchorOf(at: number, width: number): "start" | "middle" | "end" {
  if (at < 1) return "start";
  return at > width - 1 ? "end" : "middle";
}

function label(text: string, x: number, y: number, anchor: "start" | "middle" | "end"): string {
  return element("text", { class: "r", x, y, "text-anchor": anchor }, escapeXml(text));
}

function unknownLabel(width: number, x: number, y: number): string {
  const text = fitText("time not known", FONT_SIZE, width - 8);
  return text === "" ? "" : label(text, x + width / 2, y, "middle");
}

const FONT_SIZE = 11;
const LABEL_GAP = 36;
const MOST_TICKS = 200;
