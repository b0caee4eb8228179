import { type FrameRate, type Motion } from "../plan/filmPlan";
import { filter } from "./filterText";

/** Moves over the fitted picture, smoothly: corners lie between pixels. */
export function moveOver({ from, to, seconds }: Motion, skippedFrames: number, fps: FrameRate): string {
  const frames = Math.max(1, (seconds * fps.numerator) / fps.denominator - 1);
  // The filter's own count begins at 1.
  const progress = `min(1,(on-1+${skippedFrames})/${frames.toFixed(3)})`;
  const between = (start: number, end: number) => `(${start}+(${end - start})*${progress})`;
  const left = `W*${between(from.x, to.x)}`;
  const right = `W*${between(from.x + from.width, to.x + to.width)}`;
  const top = `H*${between(from.y, to.y)}`;
  const bottom = `H*${between(from.y + from.height, to.y + to.height)}`;
  return filter("perspective", {
    x0: left,
    y0: top,
    x1: right,
    y1: top,
    x2: left,
    y2: bottom,
    x3: right,
    y3: bottom,
    sense: "source",
    eval: "frame",
    interpolation: "linear",
  });
}
