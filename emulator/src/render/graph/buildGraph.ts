import { type Encoding } from "../encoding";
import { type FilmPlan, type Picture } from "../plan/filmPlan";
import { slicePicture } from "../plan/slicePicture";
import { drawPicture } from "./drawPicture";
import { mixVoices } from "./mixVoices";

export interface GraphOptions {
  readonly encoding: Encoding;
  readonly scaler: "bicubic" | "fast_bilinear";
  /** The filters that write titles and subtitles over the picture, in order. */
  readonly titles: readonly string[];
}

/** A film as the texts of FFmpeg filter graphs. */
export interface FilmGraphs {
  /** Each ends in the sink `v`; one after another they are the whole picture. */
  readonly pictures: readonly string[];
  /** Ends in the sink `a`. */
  readonly sound?: string;
}

export const SAMPLE_RATE = 48_000;

export function buildGraphs(plan: FilmPlan, picture: Picture | undefined, options: GraphOptions): FilmGraphs {
  const { encoding, scaler, titles } = options;
  const slices = picture === undefined ? [] : slicePicture(picture);
  const sound = mixVoices(plan.voices, {
    seconds: plan.seconds,
    levelings: plan.levelings,
    sampleRate: SAMPLE_RATE,
    format: encoding.audioFormat,
    frameSamples: encoding.audioFrameSamples,
  });
  return {
    pictures: slices.map((slice) => drawPicture(slice, { scaler, titles }).join(";\n")),
    sound: sound.join(";\n"),
  };
}
