import type { Box, Edges } from "./edit";

/** Where a whole picture lies, and what is cut off it. */
export const wholeBox: Box = { x: 0, y: 0, width: 1, height: 1 };
const noEdges: Edges = { left: 0, right: 0, top: 0, bottom: 0 };

/** What of a box, in its own shares, lies beyond the edges of the canvas. @returns undefined where that is all of it */
export function cutOf(box: Box, edges = noEdges): Edges | undefined {
  const share = (beyond: number, length: number) => (beyond > 0.0005 ? beyond / length : 0);
  const cut: Edges = {
    left: share(edges.left - box.x, box.width),
    right: share(box.x + box.width - 1 + edges.right, box.width),
    top: share(edges.top - box.y, box.height),
    bottom: share(box.y + box.height - 1 + edges.bottom, box.height),
  };
  return cut.left + cut.right >= 1 || cut.top + cut.bottom >= 1 ? undefined : cut;
}

/** What a cut leaves of a box. */
export const insideOf = ({ x, y, width, height }: Box, cut: Edges): Box => ({
  x: x + width * cut.left,
  y: y + height * cut.top,
  width: width * (1 - cut.left - cut.right),
  height: height * (1 - cut.top - cut.bottom),
});

/** A cut of what another has left. */
export function cutAfter(cut: Edges, first = noEdges): Edges {
  const { width, height } = insideOf(wholeBox, first);
  return {
    left: first.left + cut.left * width,
    right: first.right + cut.right * width,
    top: first.top + cut.top * height,
    bottom: first.bottom + cut.bottom * height,
  };
}
