import { type RenderRequest, RenderFailure } from "../renderer";
import { type Timeline } from "../timeline/parseTimeline";
import { type Canvas, displaySize } from "./boxOf";
import { type Material } from "./filmPlan";

/** https://help.aliyun.com/document_detail/197853.htm */
const LEAST_SIDE = 128;
const LONGEST_SIDE = 4096;
const LONGEST_SHORT_SIDE = 2160;

/** The film's size: asked for, else the timeline's canvas, else the largest material's. */
export function chooseCanvas(
  request: Pick<RenderRequest, "width" | "height">,
  timeline: Pick<Timeline, "FECanvas" | "AspectRatio">,
  pictures: readonly Material[],
): Canvas {
  const asked = { width: request.width, height: request.height };
  const fromTimeline = { width: timeline.FECanvas.OutputWidth, height: timeline.FECanvas.OutputHeight };
  const largest = shapeTo(timeline.AspectRatio, largestOf(pictures));
  const size = complete(asked, largest) ?? complete(fromTimeline, largest) ?? roundToEven(largest);
  checkSize(size, request);
  return { ...size, scale: timeline.FECanvas.Width === undefined ? 1 : size.width / timeline.FECanvas.Width };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** One side alone keeps the proportions of the material. */
function complete(
  { width, height }: { width: number | undefined; height: number | undefined },
  material: Size,
): Size | undefined {
  if (width !== undefined)
    return { width, height: height ?? evenly((width * material.height) / material.width) };
  if (height !== undefined) return { width: evenly((height * material.width) / material.height), height };
  return undefined;
}

function largestOf(pictures: readonly Material[]): Size {
  const sizes = pictures.map(displaySize);
  return sizes.reduce((largest, size) => (areaOf(size) > areaOf(largest) ? size : largest), {
    width: 0,
    height: 0,
  });
}

/** The largest shape of that ratio whose area the material has. */
function shapeTo(ratio: string | undefined, size: Size): Size {
  const [across = 0, down = 0] = (ratio ?? "").split(":").map(Number);
  if (across <= 0 || down <= 0) return size;
  const width = Math.sqrt((areaOf(size) * across) / down);
  return { width, height: (width * down) / across };
}

function checkSize({ width, height }: Size, asked: Pick<RenderRequest, "width" | "height">): void {
  const long = Math.max(width, height);
  const short = Math.min(width, height);
  if (long > LONGEST_SIDE || short > LONGEST_SHORT_SIDE) {
    throw new RenderFailure(
      "ExceededMaximumValue",
      `The specified "Width_Height" has exceeded maximum value: ${width}x${height}; at most ${LONGEST_SIDE} pixels, and ${LONGEST_SHORT_SIDE} on the short side.`,
    );
  }
  const isAsked = asked.width !== undefined || asked.height !== undefined;
  if (isAsked && short < LEAST_SIDE) {
    throw new RenderFailure(
      "InvalidParameter",
      `The film of ${width}x${height} pixels has a side below ${LEAST_SIDE}.`,
    );
  }
  if (width % 2 !== 0 || height % 2 !== 0) {
    throw new RenderFailure(
      "InvalidParameter",
      `The film's width and height must be even, not ${width}x${height}.`,
    );
  }
}

const areaOf = ({ width, height }: Size) => width * height;
const evenly = (side: number) => Math.max(2, Math.round(side / 2) * 2);
const roundToEven = ({ width, height }: Size): Size => ({ width: evenly(width), height: evenly(height) });
