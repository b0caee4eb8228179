import { cutAfter, cutOf, insideOf } from "../model/boxes";
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

/** ICE's boxes lie inside the canvas: what reaches beyond it is cut off the picture. */
export function visibleBox(look: Look): Visible {
  const { box, crop } = look;
  if (box === undefined) return { placement: {}, ...(crop !== undefined && { crop }) };
  const cut = cutOf(box);
  if (cut === undefined) return { placement: {}, isOutside: true };
  const isCut = cut.left + cut.right + cut.top + cut.bottom > 0;
  return {
    placement: placementOf(isCut ? insideOf(box, cut) : box),
    ...((isCut || crop !== undefined) && { crop: cutAfter(cut, crop) }),
    ...(isCut && look.fit !== "Fill" && { isGuess: true as const }),
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
