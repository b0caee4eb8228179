import { type Picture, type Title } from "../plan/filmPlan";
import { type TextStyle } from "../timeline/textStyle";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Which point of the text is pinned, by its place on a number pad, and where that point lies by default. */
const ANCHORS = {
  TopLeft: { numpad: 7, across: "left", down: "top" },
  TopCenter: { numpad: 8, across: "centre", down: "top" },
  TopRight: { numpad: 9, across: "right", down: "top" },
  CenterLeft: { numpad: 4, across: "left", down: "centre" },
  CenterCenter: { numpad: 5, across: "centre", down: "centre" },
  CenterRight: { numpad: 6, across: "right", down: "centre" },
  BottomLeft: { numpad: 1, across: "left", down: "bottom" },
  BottomCenter: { numpad: 2, across: "centre", down: "bottom" },
  BottomRight: { numpad: 3, across: "right", down: "bottom" },
  Left: { numpad: 7, across: "left", down: "top" },
  Center: { numpad: 8, across: "centre", down: "top" },
  // X and Y pin the text's own corner, wherever it is.
  Right: { numpad: 9, across: "left", down: "top" },
} as const;

export const anchorNumber = ({ Alignment }: TextStyle): number => ANCHORS[Alignment].numpad;

/** X and Y count from the edge that Alignment names. On a centre line 0 is the line itself, anything else a position. */
export function anchorOf(style: TextStyle, scale: number, { width, height }: Picture): Point {
  const { across, down } = ANCHORS[style.Alignment];
  return {
    x: along(across, pixels(style.X, width, scale), width),
    y: along(down, pixels(style.Y, height, scale), height),
  };
}

/** Where a text that scrolls has its anchor when it begins and when it ends. */
export function scrollOf(
  { style, scale, scroll }: Title,
  picture: Picture,
): readonly [Point, Point] | undefined {
  if (scroll === undefined) return undefined;
  const { x } = anchorOf(style, scale, picture);
  const { down } = ANCHORS[style.Alignment];
  const at = (y: number) => ({ x, y: along(down, y * scale, picture.height) });
  return [at(scroll.fromY), at(scroll.toY)];
}

/** The width at which lines are wrapped: TextWidth, else the room there is. */
export function wrapWidth(style: TextStyle, scale: number, picture: Picture): number {
  if (style.TextWidth !== undefined)
    return Math.min(picture.width, pixels(style.TextWidth, picture.width, scale));
  const { x } = anchorOf(style, scale, picture);
  const { across } = ANCHORS[style.Alignment];
  if (across === "centre") return 2 * Math.min(x, picture.width - x);
  return across === "left" ? picture.width - x : x;
}

function along(edge: "left" | "top" | "centre" | "right" | "bottom", offset: number, whole: number): number {
  if (edge === "centre") return offset === 0 ? whole / 2 : offset;
  return edge === "left" || edge === "top" ? offset : whole - offset;
}

const pixels = (value: number, whole: number, scale: number) => (value <= 1 ? value * whole : value * scale);
