import { type Box, type Cut, type FrameRate, type PicturedClip, type Size } from "../plan/filmPlan";
import { toSeconds } from "../plan/frames";
import { isPictures } from "../plan/materials";
import { drawLooks } from "./drawLooks";
import { drawMasks } from "./drawMasks";
import { chain, filter } from "./filterText";
import { type FitContext, fitPicture, shownSize } from "./fitPicture";
import { moveOver } from "./moveOver";
import { openMaterial } from "./openMaterial";

export interface ClipContext extends FitContext {
  readonly box: Box;
  readonly fps: FrameRate;
}

/** Rounding of a material's length; beyond it a missing end is a failure that the count of frames shows. */
const HOLD_SECONDS = 0.5;

/** The filters that turn one clip's material into exactly its frames, in exactly its box. */
export function drawClip(clip: PicturedClip, context: ClipContext): string {
  const { material } = clip;
  const { fps, transparent, name, box } = context;
  const frames = clip.skippedFrames + clip.frames;
  return chain(
    openMaterial("movie", material, clip.inSeconds),
    timing(clip, fps),
    turn(material.rotationDegrees / 90),
    ...clip.flips.map((direction) => (direction === "horizontal" ? "hflip" : "vflip")),
    ...clip.cuts.map(cutOut),
    turn(clip.quarterTurns),
    drawMasks(clip.masks, { size: evenly(shownSize(clip)), hasAlpha: material.hasAlpha, name }),
    fitPicture(clip, context),
    ending(clip, fps),
    filter(
      "trim",
      clip.roundFrames === undefined
        ? { end_frame: clip.frames }
        : { start_frame: clip.skippedFrames, end_frame: frames },
    ),
    filter("setpts", { expr: "N" }),
    clip.motion === undefined ? undefined : moveOver(clip.motion, clip.skippedFrames, fps),
    ...drawLooks(clip.looks, { ...clip, height: clip.size.height, transparent, name }),
    clip.tiltDegrees === 0 ? undefined : tilt(clip.tiltDegrees, box),
    clip.opacity < 1 ? filter("lutyuv", { a: `val*${clip.opacity}` }) : undefined,
  );
}

/** The material's frames at the film's rate, from the first wanted to the last. */
function timing(clip: PicturedClip, fps: FrameRate): string {
  const { material, frames, freezeAtFrame = frames, roundFrames = freezeAtFrame } = clip;
  if (material.isImage) return filter("trim", { end_frame: 1 });
  const start = material.startSeconds + clip.inSeconds;
  return chain(
    filter("setpts", { expr: `(PTS-${start.toFixed(6)}/TB)/${clip.speed}` }),
    // The last picture of a GIF has no end of its own; it would be left out. The first copy has the same time.
    isPictures(material) ? filter("tpad", { stop_mode: "clone", stop: 2 }) : undefined,
    filter("fps", { fps: `${fps.numerator}/${fps.denominator}`, start_time: 0 }),
    clip.roundFrames === undefined ? undefined : filter("tpad", { stop_mode: "clone", stop: roundFrames }),
    filter("trim", { end_frame: roundFrames }),
  );
}

/** What comes after the material's last frame. */
function ending(clip: PicturedClip, fps: FrameRate): string {
  if (clip.material.isImage) return standStill(fps);
  if (clip.roundFrames !== undefined) return filter("loop", { loop: -1, size: clip.roundFrames });
  return filter("tpad", { stop_mode: "clone", stop_duration: holdSeconds(clip, fps) });
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
  const { frames, freezeAtFrame = frames } = clip;
  const wantedSeconds = clip.inSeconds + toSeconds(freezeAtFrame, fps) * clip.speed;
  const missingSeconds = Math.max(0, wantedSeconds - clip.material.pictureSeconds) / clip.speed;
  return (missingSeconds + toSeconds(frames - freezeAtFrame, fps) + HOLD_SECONDS).toFixed(3);
}

function turn(quarters: number): string | undefined {
  switch (quarters) {
    case 1:
      return filter("transpose", { dir: "clock" });
    case 2:
      return chain("hflip", "vflip");
    case 3:
      return filter("transpose", { dir: "cclock" });
    default:
      return undefined;
  }
}

/** About the middle; what the turned picture leaves empty is transparent. */
const tilt = (degrees: number, { width, height }: Box) =>
  filter("rotate", {
    angle: `${degrees}*PI/180`,
    out_w: width,
    out_h: height,
    fillcolor: "black@0",
  });

const evenly = ({ width, height }: Size): Size => ({
  width: Math.max(2, Math.round(width / 2) * 2),
  height: Math.max(2, Math.round(height / 2) * 2),
});

const cutOut = ({ x, y, width, height }: Cut) =>
  filter("crop", {
    w: `max(1,round(iw*${width}))`,
    h: `max(1,round(ih*${height}))`,
    x: `round(iw*${x})`,
    y: `round(ih*${y})`,
  });
