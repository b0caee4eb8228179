import { type Mask, type Size } from "../plan/filmPlan";
import { chain, filter, link } from "./filterText";

export interface MaskContext {
  /** Of the picture that is cut out of. */
  readonly size: Size;
  /** Whether the picture is transparent in places by itself. */
  readonly hasAlpha: boolean;
  /** Unique in the graph. */
  readonly name: string;
}

/** Cuts shapes out of a picture: what lies outside of them becomes transparent. A mask is drawn once and stands. */
export function drawMasks(masks: readonly Mask[], { size, hasAlpha, name }: MaskContext): string | undefined {
  if (masks.length === 0) return undefined;
  const { width, height } = size;
  const shape = chain(
    filter("color", { color: "black", size: `${width}x${height}` }),
    filter("format", { pix_fmts: "gray" }),
    filter("trim", { end_frame: 1 }),
    filter("geq", { lum: `255*${masks.map((mask) => shapeOf(mask, size)).join("*")}` }),
  );
  const picture = chain(
    filter("scale", { w: width, h: height, out_color_matrix: "bt709", out_range: "tv" }),
    filter("format", { pix_fmts: "yuva420p" }),
  );
  const merged = link([`${name}pic`, `${name}alpha`], "alphamerge");
  if (!hasAlpha)
    return [link([], picture, [`${name}pic`]), link([], shape, [`${name}alpha`]), merged].join(";");
  return [
    link([], chain(picture, "split"), [`${name}pic`, `${name}own`]),
    link([`${name}own`], "alphaextract", [`${name}seen`]),
    link([], shape, [`${name}shape`]),
    link([`${name}seen`, `${name}shape`], filter("blend", { all_mode: "multiply" }), [`${name}alpha`]),
    merged,
  ].join(";");
}

/** How much of the picture is seen at X and Y, from 0 to 1. */
function shapeOf(mask: Mask, { width, height }: Size): string {
  const halfWidth = (mask.width * width) / 2;
  const halfHeight = (mask.height * height) / 2;
  const [across, down] = [`abs(X-${fixed(mask.x * width)})`, `abs(Y-${fixed(mask.y * height)})`];
  const soft = fixed(Math.max(1, mask.feather * 2 * Math.min(halfWidth, halfHeight)));
  const inside = fixed(1 - mask.outside);
  const edge =
    mask.shape === "ellipse"
      ? `(hypot(${across}/${fixed(halfWidth)},${down}/${fixed(halfHeight)})-1)*${fixed(Math.min(halfWidth, halfHeight))}`
      : roundedEdge(across, down, { halfWidth, halfHeight, radius: mask.radius * Math.min(width, height) });
  return `(${fixed(mask.outside)}+${inside}*clip(0.5-(${edge})/${soft},0,1))`;
}

interface Corners {
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly radius: number;
}

/** How far outside of a rectangle with round corners a point lies; inside it is negative. */
function roundedEdge(across: string, down: string, { halfWidth, halfHeight, radius }: Corners): string {
  const round = Math.min(radius, halfWidth, halfHeight);
  const [x, y] = [`(${across}-${fixed(halfWidth - round)})`, `(${down}-${fixed(halfHeight - round)})`];
  return `hypot(max(${x},0),max(${y},0))+min(max(${x},${y}),0)-${fixed(round)}`;
}

const fixed = (value: number) => value.toFixed(4);
