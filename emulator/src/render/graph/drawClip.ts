import { type Cut, type FrameRate, type Motion, type PicturedClip } from "../plan/filmPlan";
import { toSeconds } from "../plan/frames";
import { chain, filter } from "./filterText";
import { type FitContext, fitPicture } from "./fitPicture";
import { openMaterial } from "./openMaterial";

export interface ClipContext extends FitContext {
  readonly fps: FrameRate;
}

/** Rounding of a material's length; beyond it a missing end is a failure that the count of frames shows. */
const HOLD_SECONDS = 0.5;

/** The filters that turn one clip's material into exactly its frames, in exactly its box. */
export function drawClip(clip: PicturedClip, context: ClipContext): string {
  const { material } = clip;
  const rate = `${context.fps.numerator}/${context.fps.denominator}`;
  const start = material.startSeconds + clip.inSeconds;
  const still = material.isImage;
  const timing = still
    ? filter("trim", { end_frame: 1 })
    : chain(
        filter("setpts", { expr: `(PTS-${start.toFixed(6)}/TB)/${clip.speed}` }),
        filter("fps", { fps: rate, start_time: 0 }),
        filter("trim", { end_frame: clip.frames }),
      );
  return chain(
    openMaterial("movie", material, clip.inSeconds),
    timing,
    upright(material.rotationDegrees),
    ...clip.flips.map((direction) => (direction === "horizontal" ? "hflip" : "vflip")),
    ...clip.cuts.map(cutOut),
    fitPicture(clip, context),
    still
      ? standStill(context.fps)
      : filter("tpad", { stop_mode: "clone", stop_duration: holdSeconds(clip, context.fps) }),
    filter("trim", { end_frame: clip.frames }),
    filter("setpts", { expr: "N" }),
    clip.motion === undefined ? undefined : move(clip.motion, clip.skippedFrames, context),
    clip.opacity < 1 ? filter("lutyuv", { a: `val*${clip.opacity}` }) : undefined,
  );
}

/** One frame for ever, scaled once. */
const standStill = ({ numerator, denominator }: FrameRate) =>
  chain(
    filter("loop", { loop: -1, size: 1 }),
    filter("settb", { expr: `${denominator}/${numerator}` }),
    filter("setpts", { expr: "N" }),
    filter("fps", { fps: `${numerator}/${denominator}` }),
  );

/** How long the last frame may stand: the sound of a file may outlast its picture. */
function holdSeconds(clip: PicturedClip, fps: FrameRate): string {
  const wantedSeconds = clip.inSeconds + toSeconds(clip.frames, fps) * clip.speed;
  const missingSeconds = Math.max(0, wantedSeconds - clip.material.pictureSeconds) / clip.speed;
  return (missingSeconds + HOLD_SECONDS).toFixed(3);
}

function upright(degrees: number): string | undefined {
  switch (degrees) {
    case 90:
      return filter("transpose", { dir: "clock" });
    case 180:
      return chain("hflip", "vflip");
    case 270:
      return filter("transpose", { dir: "cclock" });
    default:
      return undefined;
  }
}

const cutOut = ({ x, y, width, height }: Cut) =>
  filter("crop", {
    w: `max(1,round(iw*${width}))`,
    h: `max(1,round(ih*${height}))`,
    x: `round(iw*${x})`,
    y: `round(ih*${y})`,
  });

/** Moves over the fitted picture, smoothly: corners lie between pixels. */
function move({ from, to, seconds }: Motion, skippedFrames: number, { fps }: ClipContext): string {
  const frames = Math.max(1, (seconds * fps.numerator) / fps.denominator - 1);
  const progress = `min(1,(on+${skippedFrames})/${frames.toFixed(3)})`;
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
