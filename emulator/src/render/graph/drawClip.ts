import { type Box, type Cut, type FrameRate, type Motion, type PicturedClip } from "../plan/filmPlan";
import { displaySize } from "../plan/boxOf";
import { toSeconds } from "../plan/frames";
import { chain, filter } from "./filterText";
import { openMaterial } from "./openMaterial";

export interface ClipContext {
  readonly box: Box;
  readonly fps: FrameRate;
  /** Whether what lies below must show through: the clip keeps an alpha channel then. */
  readonly transparent: boolean;
  readonly scaler: "bicubic" | "fast_bilinear";
}

/** Rounding of a material's length; beyond it a missing end is a failure that the count of frames shows. */
const HOLD_SECONDS = 0.5;

/** The filters that turn one clip's material into exactly its frames, in exactly its box. */
export function drawClip(clip: PicturedClip, context: ClipContext): string {
  const { material } = clip;
  const rate = `${context.fps.numerator}/${context.fps.denominator}`;
  const start = material.startSeconds + clip.inSeconds;
  const still = material.isImage;
  return chain(
    openMaterial("movie", material, clip.inSeconds),
    still ? filter("trim", { end_frame: 1 }) : undefined,
    filter("setpts", { expr: still ? "0" : `(PTS-${start.toFixed(6)}/TB)/${clip.speed}` }),
    still ? undefined : filter("fps", { fps: rate, start_time: 0 }),
    still ? undefined : filter("trim", { end_frame: clip.frames }),
    upright(material.rotationDegrees),
    ...clip.flips.map((direction) => (direction === "horizontal" ? "hflip" : "vflip")),
    ...clip.cuts.map(cutOut),
    fit(clip, context),
    still ? hold(clip.frames, rate, Infinity) : hold(clip.frames, rate, holdSeconds(clip, context.fps)),
    clip.motion === undefined ? undefined : move(clip.motion, context),
    clip.opacity < 1 ? filter("lutyuv", { a: `val*${clip.opacity}` }) : undefined,
  );
}

/** How long the last frame may stand: the sound of a file may outlast its picture. */
function holdSeconds(clip: PicturedClip, fps: FrameRate): number {
  const wantedSeconds = clip.inSeconds + toSeconds(clip.frames, fps) * clip.speed;
  return Math.max(0, wantedSeconds - clip.material.pictureSeconds) / clip.speed + HOLD_SECONDS;
}

/** Repeats the last frame, then cuts to length. */
function hold(frames: number, rate: string, seconds: number): string {
  const extra = seconds === Infinity ? { stop: -1 } : { stop_duration: seconds.toFixed(3) };
  return chain(
    seconds === Infinity ? filter("fps", { fps: rate }) : undefined,
    filter("tpad", { stop_mode: "clone", ...extra }),
    filter("trim", { end_frame: frames }),
    filter("setpts", { expr: "N" }),
  );
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

/** Scales the picture into its box the way AdaptMode says. */
function fit(clip: PicturedClip, { box, transparent, scaler }: ClipContext): string {
  const format = chain(
    filter("format", { pix_fmts: transparent ? "yuva420p" : "yuv420p" }),
    filter("setsar", { sar: 1 }),
  );
  const scale = (width: number, height: number) =>
    filter("scale", { w: width, h: height, flags: scaler, out_color_matrix: "bt709", out_range: "tv" });
  const own = shownSize(clip);
  const across = box.width / own.width;
  const down = box.height / own.height;
  switch (clip.fit) {
    case "Fill":
      return chain(scale(box.width, box.height), format);
    case "Cover": {
      const ratio = Math.max(across, down);
      const width = Math.max(box.width, even(own.width * ratio));
      const height = Math.max(box.height, even(own.height * ratio));
      return chain(scale(width, height), format, filter("crop", { w: box.width, h: box.height }));
    }
    case "Contain": {
      const ratio = Math.min(across, down);
      const width = Math.min(box.width, Math.max(2, even(own.width * ratio)));
      const height = Math.min(box.height, Math.max(2, even(own.height * ratio)));
      return chain(scale(width, height), format, surround(clip, box));
    }
  }
}

function surround({ backdrop }: PicturedClip, box: Box): string {
  const color = backdrop !== undefined && "color" in backdrop ? `0x${backdrop.color}` : "black@0";
  return filter("pad", {
    w: box.width,
    h: box.height,
    x: "2*floor((ow-iw)/4)",
    y: "2*floor((oh-ih)/4)",
    color,
  });
}

/** The size of what is left of the material after turning and cutting. */
function shownSize({ material, cuts }: PicturedClip): { width: number; height: number } {
  const own = displaySize(material);
  const width = cuts.reduce((rest, cut) => rest * cut.width, own.width);
  const height = cuts.reduce((rest, cut) => rest * cut.height, own.height);
  return { width: Math.max(1, width), height: Math.max(1, height) };
}

/** Moves over the fitted picture, smoothly: corners lie between pixels. */
function move({ from, to, seconds }: Motion, { fps }: ClipContext): string {
  const frames = Math.max(1, (seconds * fps.numerator) / fps.denominator - 1);
  const progress = `min(1,on/${frames.toFixed(3)})`;
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

const even = (value: number) => Math.round(value / 2) * 2;
