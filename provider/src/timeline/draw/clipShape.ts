import { figure } from "./xml";

/** How a clip's left or right edge looks. */
export type Edge =
  | { readonly kind: "round" }
  /** Goes on in the line before or after, or is cut by the film's end. */
  | { readonly kind: "cut" }
  /** Goes over from or into its neighbour, over so many pixels. */
  | { readonly kind: "slant"; readonly pixels: number }
  /** Nobody knows where it lies. */
  | { readonly kind: "ragged" };

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The outline of a clip as path data: up its left edge, down its right one. */
export function clipShape(box: Box, left: Edge, right: Edge): string {
  return `M${upLeft(box, left)}L${downRight(box, right)}Z`;
}

/** Of two that go over into one another, the earlier keeps the upper left of what they share, the later the lower right. */
function upLeft(box: Box, edge: Edge): string {
  const { x, y, height } = box;
  const bottom = y + height;
  const radius = radiusOf(box);
  switch (edge.kind) {
    case "cut":
      return `${at(x, bottom)}L${at(x, y)}`;
    case "slant":
      return `${at(x, bottom)}L${at(x + edge.pixels, y)}`;
    case "ragged":
      return ragged(x, height)
        .map(([dx, dy]) => at(dx, bottom - dy))
        .join("L");
    case "round":
      return `${at(x + radius, bottom)}Q${at(x, bottom)} ${at(x, bottom - radius)}L${at(x, y + radius)}Q${at(x, y)} ${at(x + radius, y)}`;
  }
}

function downRight(box: Box, edge: Edge): string {
  const { y, height } = box;
  const x = box.x + box.width;
  const bottom = y + height;
  const radius = radiusOf(box);
  switch (edge.kind) {
    case "cut":
      return `${at(x, y)}L${at(x, bottom)}`;
    case "slant":
      return `${at(x, y)}L${at(x - edge.pixels, bottom)}`;
    case "ragged":
      return ragged(x - TOOTH, height)
        .map(([dx, dy]) => at(dx, y + dy))
        .join("L");
    case "round":
      return `${at(x - radius, y)}Q${at(x, y)} ${at(x, y + radius)}L${at(x, bottom - radius)}Q${at(x, bottom)} ${at(x - radius, bottom)}`;
  }
}

/** Torn paper. */
function ragged(x: number, height: number): readonly (readonly [number, number])[] {
  const teeth = Math.max(2, Math.round(height / TOOTH));
  return Array.from(
    { length: teeth + 1 },
    (_, tooth) => [x + (tooth % 2) * TOOTH, (height * tooth) / teeth] as const,
  );
}

function radiusOf({ width, height }: Box): number {
  return Math.min(RADIUS, width / 2, height / 2);
}

function at(x: number, y: number): string {
  return `${figure(x)} ${figure(y)}`;
}

const RADIUS = 4;
const TOOTH = 5;
