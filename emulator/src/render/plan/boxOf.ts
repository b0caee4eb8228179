import { type VideoClip } from "../timeline/clips";
import { type Box, type Material } from "./filmPlan";

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
 */
export function boxOf(
  clip: Geometry & { readonly Type: VideoClip["Type"] },
  material: Material,
  canvas: Canvas,
): Box {
  const { width, height } = sizeOf(clip, displaySize(material), canvas);
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

interface Size {
  readonly width: number;
  readonly height: number;
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

const even = (value: number) => Math.round(value / 2) * 2;
