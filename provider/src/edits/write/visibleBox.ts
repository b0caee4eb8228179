import type { Box, Edges, Look } from "../model/edit";
import { tidy } from "./seconds";

/** A clip's place in ICE's words. */
export interface Placement {
  readonly X?: number;
  readonly Y?: number;
  readonly Width?: number;
  readonly Height?: number;
}

/** Where a picture is seen, and what of it is. */
export interface Visible {
  readonly placement: Placement;
  readonly crop?: Edges;
  /** Nothing of it is on the canvas. */
  readonly isOutside?: true;
  /** It is fitted into its box and reaches beyond the canvas: which part is seen hangs on its shape. */
  readonly isGuess?: true;
}

const whole: Edges = { left: 0, right: 0, top: 0, bottom: 0 };

/** ICE's boxes lie inside the canvas: what reaches beyond it is cut off the picture. */
export function visibleBox(look: Look): Visible {
  const { box, crop } = look;
  if (box === undefined) return { placement: {}, ...(crop !== undefined && { crop }) };
  const cut: Edges = {
    left: cutShare(-box.x, box.width),
    right: cutShare(box.x + box.width - 1, box.width),
    top: cutShare(-box.y, box.height),
    bottom: cutShare(box.y + box.height - 1, box.height),
  };
  if (cut.left + cut.right >= 1 || cut.top + cut.bottom >= 1) return { placement: {}, isOutside: true };
  const isCut = cut.left + cut.right + cut.top + cut.bottom > 0;
  const seen = isCut ? inside(box, cut) : box;
  return {
    placement: placementOf(seen),
    ...((isCut || crop !== undefined) && { crop: within(crop ?? whole, cut) }),
    ...(isCut && look.fit !== "Fill" && { isGuess: true as const }),
  };
}

const cutShare = (beyond: number, length: number) => (beyond > 0.0005 ? Math.min(1, beyond / length) : 0);

const inside = ({ x, y, width, height }: Box, cut: Edges): Box => ({
  x: x + width * cut.left,
  y: y + height * cut.top,
  width: width * (1 - cut.left - cut.right),
  height: height * (1 - cut.top - cut.bottom),
});

/** A part of a part. */
function within(outer: Edges, inner: Edges): Edges {
  const [width, height] = [1 - outer.left - outer.right, 1 - outer.top - outer.bottom];
  return {
    left: outer.left + inner.left * width,
    right: outer.right + inner.right * width,
    top: outer.top + inner.top * height,
    bottom: outer.bottom + inner.bottom * height,
  };
}

function placementOf(box: Box): Placement {
  const isWhole = box.x < 0.0005 && box.y < 0.0005 && box.width > 0.9995 && box.height > 0.9995;
  return isWhole ? {} : shares(box);
}

/** Up to 1 a number is a share; the whole side is 1. */
const shares = ({ x, y, width, height }: Box): Placement => ({
  X: tidy(Math.max(0, x)),
  Y: tidy(Math.max(0, y)),
  Width: tidy(Math.min(1, width)),
  Height: tidy(Math.min(1, height)),
});
