import { type Encoding } from "../encoding";
import { type FilmPlan, type Picture } from "../plan/filmPlan";
import { type FilmGraphs, type GraphOptions } from "./buildGraph";
import { chain, filter } from "./filterText";

/** Enough for a player's progress bar to move, few enough to be drawn at once. */
const MOST_FRAMES = 60;

/** The lowest rate that all encoders take: an hour of silence is encoded in less than a second. */
const SAMPLE_RATE = 8000;

/** A film of the planned length, size and streams that shows only a slate: a frame now and then, and silence. */
export function instantGraphs(
  plan: FilmPlan,
  picture: Picture | undefined,
  { encoding, titles }: Pick<GraphOptions, "encoding" | "titles">,
): FilmGraphs {
  return {
    pictures: picture === undefined ? [] : [slate(picture, titles)],
    sound: silence(plan.seconds, encoding),
  };
}

/** How many frames the slate has. */
export function instantFrames({ frames, fps }: Picture): number {
  const wholeSeconds = Math.floor((frames * fps.denominator) / fps.numerator);
  return Math.max(1, Math.min(MOST_FRAMES, frames, wholeSeconds));
}

function slate(picture: Picture, titles: readonly string[]): string {
  const { width, height, fps, frames } = picture;
  const shown = instantFrames(picture);
  const rate = `${shown * fps.numerator}/${frames * fps.denominator}`;
  return chain(
    filter("gradients", {
      size: `${width}x${height}`,
      rate,
      c0: "0x101828",
      c1: "0x344054",
      x0: 0,
      y0: 0,
      x1: width - 1,
      y1: height - 1,
      speed: 0.00001,
    }),
    filter("trim", { end_frame: 1 }),
    filter("scale", { out_color_matrix: "bt709", out_range: "tv" }),
    filter("format", { pix_fmts: picture.transparent ? "yuva420p" : "yuv420p" }),
    ...titles,
    filter("setsar", { sar: 1 }),
    // Drawn once, shown again and again.
    filter("loop", { loop: -1, size: 1 }),
    filter("settb", { expr: `${frames * fps.denominator}/${shown * fps.numerator}` }),
    filter("setpts", { expr: "N" }),
    filter("fps", { fps: rate }),
    filter("trim", { end_frame: shown }),
    "buffersink@v",
  );
}

function silence(seconds: number, { audioFormat, audioFrameSamples }: Encoding): string {
  return chain(
    filter("anullsrc", { channel_layout: "mono", sample_rate: SAMPLE_RATE }),
    filter("atrim", { end_sample: Math.round(seconds * SAMPLE_RATE) }),
    filter("aformat", { sample_fmts: audioFormat }),
    filter("asetnsamples", { n: audioFrameSamples, p: 0 }),
    "abuffersink@a",
  );
}
