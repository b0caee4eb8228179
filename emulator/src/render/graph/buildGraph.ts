import { type FilmPlan } from "../plan/filmPlan";
import { type Encoding } from "../encoding";
import { drawPicture } from "./drawPicture";
import { mixVoices } from "./mixVoices";

export interface GraphOptions {
  readonly encoding: Encoding;
  readonly scaler: "bicubic" | "fast_bilinear";
  /** The filters that write titles and subtitles over the picture, in order. */
  readonly titles: readonly string[];
}

export const SAMPLE_RATE = 48_000;

/** The whole film as the text of one FFmpeg filter graph, ending in the sinks `v` and `a`. */
export function buildGraph(plan: FilmPlan, { encoding, scaler, titles }: GraphOptions): string {
  const withPicture = plan.picture !== undefined && encoding.video !== undefined;
  const parts = [
    ...(withPicture ? drawPicture(plan.picture, { scaler, titles }) : []),
    ...mixVoices(plan.voices, {
      seconds: plan.seconds,
      sampleRate: SAMPLE_RATE,
      format: encoding.audioFormat,
      frameSamples: encoding.audioFrameSamples,
    }),
  ];
  return parts.join(";\n");
}
