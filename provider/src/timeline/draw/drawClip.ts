import { type PlacedClip } from "./arrangeLanes";
import { clipLabels } from "./clipLabels";
import { clipShape, type Edge } from "./clipShape";
import { spanOf } from "./clipSpan";
import { clipTitle } from "./clipWords";
import { type Strip } from "./cutStrips";
import { type ShortNames } from "./shortNames";
import { element, escapeXml } from "./xml";

export interface ClipPlace {
  readonly strip: Strip;
  /** The left edge of the plot. */
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** The film's length, where known. */
  readonly filmSeconds: number | undefined;
  readonly shortNames: ShortNames;
}

/** A clip as far as it lies in the strip; empty where it does not. */
export function drawClip(placed: PlacedClip, place: ClipPlace): string {
  const span = spanOf(placed, place.strip);
  if (span === undefined) return "";
  const gap = span.right.kind === "round" && span.to - span.from > 3 ? 1 : 0;
  const width = Math.max(1.5, span.to - span.from - gap);
  const box = { x: place.x + span.from, y: place.y, width, height: place.height };
  const isThin = span.wholeWidth < THIN;
  const [left, right] = isThin ? ([CUT, CUT] as const) : [span.left, span.right];
  const shape = clipShape(box, left, right);
  const isOpen = placed.startSeconds === undefined || placed.endSeconds === undefined;
  return element(
    "g",
    { class: classesOf(placed, isThin) },
    element("title", {}, escapeXml(clipTitle(placed, place.filmSeconds))) +
      element("path", { d: shape, ...(isOpen && { "stroke-dasharray": "3 2" }) }) +
      (isOpen ? element("path", { class: "h", d: shape }) : "") +
      clipLabels(placed, { box, left, right, shortNames: place.shortNames }),
  );
}

/** The kind's colours; of neighbours too thin for an outline every other one is paler. */
function classesOf({ clip, index }: PlacedClip, isThin: boolean): string {
  return `k ${KIND_CLASSES[clip.kind]}${isThin ? (index % 2 === 0 ? " n" : " n o") : ""}`;
}

const CUT: Edge = { kind: "cut" };

const KIND_CLASSES: Readonly<Record<PlacedClip["clip"]["kind"], string>> = {
  video: "kv",
  image: "ki",
  audio: "ka",
  speech: "ka",
  text: "kt",
  subtitles: "kt",
  effect: "ke",
  other: "kx",
};

/** Pixels. */
const THIN = 6;
