import { type VideoClip } from "../timeline/clips";
import { type Box, type Material, type Size } from "./filmPlan";

export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Pixels of the output per pixel of the timeline: FECanvas may be smaller than the film. */
  readonly scale: number;
}

type Geometry = Pick<VideoClip, "X" | "Y" | "Width" | "Height">;

/**
 * Where on the canvas a clip is drawn. Without a size, a clip that is given a position, and a GlobalImage, keep their
 * own; any other clip fills the canvas. With one side given, the other keeps the picture's proportions.
 *
 * @param own The size of the picture when nothing scales it.
 */
export function boxOf(clip: Geometry & { readonly Type: VideoClip["Type"] }, own: Size, canvas: Canvas): Box {
  const { width, height } = sizeOf(clip, own, canvas);
  const x =
    clip.X === undefined ? centred(clip, canvas.width, width) : pixels(clip.X, canvas.width, canvas.scale);
  const y =
    clip.Y === undefined ? centred(clip, canvas.height, height) : pixels(clip.Y, canvas.height, canvas.scale);
  return { x: even(x), y: even(y), width: Math.max(2, even(width)), height: Math.max(2, even(height)) };
}

/** How large a picture is shown when nothing scales it: turned upright, with square pixels. */
export function displaySize({ width = 0, height = 0, pixelAspect, rotationDegrees }: Material): Size {
  const shown = { width: width * pixelAspect, height };
  return rotationDegrees % 180 === 0 ? shown : { width: shown.height, height: shown.width };
}

/** The same picture after it was turned by so many right angles. */
export const turned = ({ width, height }: Size, quarterTurns: number): Size =>
  quarterTurns % 2 === 0 ? { width, height } : { width: height, height: width };

/** The box that a picture takes when it is turned about the middle of its own. */
export function tilted({ x, y, width, height }: Box, degrees: number): Box {
  if (degrees === 0) return { x, y, width, height };
  const radians = (degrees * Math.PI) / 180;
  const [across, along] = [Math.abs(Math.cos(radians)), Math.abs(Math.sin(radians))];
  const outer = {
    width: evenUp(width * across + height * along),
    height: evenUp(width * along + height * across),
  };
  return { x: even(x + (width - outer.width) / 2), y: even(y + (height - outer.height) / 2), ...outer };
}

function sizeOf(clip: Geometry & { readonly Type: VideoClip["Type"] }, own: Size, canvas: Canvas): Size {
  const width = clip.Width === undefined ? undefined : pixels(clip.Width, canvas.width, canvas.scale);
  const height = clip.Height === undefined ? undefined : pixels(clip.Height, canvas.height, canvas.scale);
  if (width !== undefined) return { width, height: height ?? (width * own.height) / own.width };
  if (height !== undefined) return { width: (height * own.width) / own.height, height };
  const keepsItsSize = clip.Type === "GlobalImage" || clip.X !== undefined || clip.Y !== undefined;
  return keepsItsSize ? own : canvas;
}

/** Only a GlobalImage is centred; any other clip begins at the corner. */
const centred = ({ Type }: { readonly Type: VideoClip["Type"] }, room: number, size: number) =>
  Type === "GlobalImage" ? (room - size) / 2 : 0;

const pixels = (value: number, whole: number, scale: number) => (value <= 1 ? value * whole : value * scale);

const evenUp = (value: number) => Math.ceil(value / 2) * 2;
const even = (value: number) => Math.round(value / 2) * 2;
