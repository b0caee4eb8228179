import { type PlacedClip } from "./arrangeLanes";
import { type Box, type Edge } from "./clipShape";
import { clipTimes, nameOf } from "./clipWords";
import { fitText, textWidth } from "./fitText";
import { type ShortNames } from "./shortNames";
import { clockTime } from "./times";
import { element, escapeXml } from "./xml";

export interface LabelPlace {
  readonly box: Box;
  readonly left: Edge;
  readonly right: Edge;
  readonly shortNames: ShortNames;
}

/** The clip's name, below that its times and effects, as far as there is room, and a dot where it has effects. */
export function clipLabels(
  { clip, ...placed }: PlacedClip,
  { box, left, right, shortNames }: LabelPlace,
): string {
  if (box.height < LOWEST_WITH_WORDS) return "";
  const padding = box.width < TIGHT ? 4 : 7;
  const [before, after] = [inset(left, padding), inset(right, padding)];
  const mark =
    clip.effects.length > 0 && box.width >= NARROW
      ? element("circle", { class: "e", cx: box.x + box.width - after - 1, cy: box.y + 8, r: 2 })
      : "";
  const room = box.width - before - after;
  const name = fitName(nameOf(clip), shortNames, room - (mark === "" ? 0 : 8));
  if (name === "") return mark;
  const x = box.x + before;
  const hasTwoLines = box.height >= LOWEST_WITH_TWO_LINES;
  const nameLine = line("t", x, box.y + (hasTwoLines ? 17 : 15), name);
  const details = hasTwoLines ? fitDetails({ clip, ...placed }, room) : "";
  return nameLine + (details === "" ? "" : line("s", x, box.y + 32, details)) + mark;
}

/** The first that fits whole, else the full one cut. */
function fitName(name: string, shortNames: ShortNames, room: number): string {
  const whole = shortNames(name).find(
    (candidate) => candidate !== "" && textWidth(candidate, NAME_SIZE) <= room,
  );
  return fitText(whole ?? name, NAME_SIZE, room);
}

/** Half a time would be a wrong one: both, or the start alone, or nothing. */
function fitDetails(placed: PlacedClip, room: number): string {
  const times = clipTimes(placed);
  if (textWidth(times, TIMES_SIZE) <= room) {
    return fitText([times, ...placed.clip.effects].join(" · "), TIMES_SIZE, room);
  }
  if (placed.startSeconds === undefined) return "";
  const start = clockTime(placed.startSeconds);
  return textWidth(start, TIMES_SIZE) <= room ? start : "";
}

function line(className: string, x: number, y: number, text: string): string {
  return element("text", { class: className, x, y }, escapeXml(text));
}

function inset(edge: Edge, padding: number): number {
  if (edge.kind === "slant") return Math.max(padding, edge.pixels + 3);
  return edge.kind === "ragged" ? padding + 4 : padding;
}

/** Pixels. */
const TIGHT = 48;
const NARROW = 30;
/** Drawn with 12 pixels; bold letters are wider. */
const NAME_SIZE = 12.8;
const TIMES_SIZE = 11;
const LOWEST_WITH_WORDS = 18;
const LOWEST_WITH_TWO_LINES = 36;
