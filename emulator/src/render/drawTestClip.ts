import { encodeGraph } from "./encodeGraph";
import { STILL, chooseEncoding } from "./encoding";
import { type Ffmpeg } from "./ffmpeg";
import { SAMPLE_RATE } from "./graph/buildGraph";
import { chain, filter, link } from "./graph/filterText";
import { inspectMedia } from "./inspectMedia";
import { type MediaProbe } from "./renderer";
import { type TestClip } from "./testClip";

const DEFAULTS = {
  durationSeconds: 5,
  width: 1280,
  height: 720,
  fps: 25,
  look: "aurora",
  color: "202030",
} as const;

/** Draws a test clip, in the process it is called in. */
export async function drawTestClip(
  ffmpeg: Ffmpeg,
  clip: TestClip,
  onProgress: (percent: number) => void,
): Promise<MediaProbe> {
  const wanted = { ...DEFAULTS, ...clip };
  const encoding = clip.kind === "image" ? STILL : chooseEncoding({ outputFile: clip.file, speed: "real" });
  const sound = {
    sample_fmts: encoding.audioFormat,
    sample_rates: SAMPLE_RATE,
    channel_layouts: "stereo",
  };
  const parts: string[] = [];
  if (clip.kind !== "audio") parts.push(link([], picture(wanted, clip.kind === "image")));
  if (clip.kind === "audio" || (clip.kind === "video" && clip.toneHz !== undefined)) {
    const end = [
      filter("aformat", sound),
      filter("asetnsamples", { n: encoding.audioFrameSamples, p: 0 }),
      "abuffersink@a",
    ];
    parts.push(link([], chain(tone(wanted), ...end)));
  }
  await encodeGraph(ffmpeg, {
    graph: parts.join(";\n"),
    outputFile: clip.file,
    encoding,
    onEncoded: ({ videoFrames, audioSeconds }) =>
      onProgress((100 * Math.max(videoFrames / wanted.fps, audioSeconds)) / wanted.durationSeconds),
  });
  return inspectMedia(ffmpeg, clip.file);
}

type Wanted = TestClip & Required<Pick<TestClip, keyof typeof DEFAULTS>>;

function picture(wanted: Wanted, still: boolean): string {
  const frames = still ? 1 : Math.round(wanted.durationSeconds * wanted.fps);
  return chain(
    look(wanted),
    filter("trim", { end_frame: frames }),
    filter("scale", { w: wanted.width, h: wanted.height, out_color_matrix: "bt709", out_range: "tv" }),
    filter("format", { pix_fmts: still ? "rgb24" : "yuv420p" }),
    filter("setsar", { sar: 1 }),
    "buffersink@v",
  );
}

function look({ look: name, color, width, height, fps }: Wanted): string {
  const size = `${width}x${height}`;
  const gradient = (colors: readonly string[], speed: number, seed: number) =>
    filter("gradients", {
      size,
      rate: fps,
      speed,
      seed,
      nb_colors: colors.length,
      ...Object.fromEntries(colors.map((value, index) => [`c${index}`, `0x${value}`])),
    });
  switch (name) {
    case "color":
      return filter("color", { color: `0x${color}`, size, rate: fps });
    case "bars":
      return filter("testsrc2", { size, rate: fps });
    case "fractal":
      return chain(filter("mandelbrot", { size, rate: fps, inner: "mincol", maxiter: 400 }));
    case "cells":
      return filter("life", {
        size: `${width / 4}x${height / 4}`,
        rate: fps,
        ratio: 0.2,
        seed: 7,
        mold: 30,
        life_color: "0xffd27f",
        death_color: "0x2b4c7e",
        mold_color: "0x0b1526",
      });
    case "sunset":
      return gradient(["2b1055", "d53369", "ff8c42", "ffd27f"], 0.02, 11);
    case "ocean":
      return gradient(["03045e", "0077b6", "48cae4", "caf0f8"], 0.02, 5);
    case "aurora":
      return gradient(["0b132b", "1b6b5f", "5bc0a8", "3a2d71"], 0.02, 3);
  }
}

/** A slow progression of four chords, each a second and a half. */
const CHORDS = [
  [220, 277.18, 329.63],
  [185, 220, 277.18],
  [146.83, 185, 220],
  [164.81, 207.65, 246.94],
] as const;
const CHORD_SECONDS = 1.5;

function tone({ toneHz, durationSeconds }: Wanted): string {
  const source = toneHz === undefined ? music() : `0.25*sin(2*PI*${toneHz}*t)`;
  return chain(
    filter("aevalsrc", { exprs: `${source}|${source}`, channel_layout: "stereo", sample_rate: SAMPLE_RATE }),
    filter("atrim", { end_sample: Math.round(durationSeconds * SAMPLE_RATE) }),
  );
}

function music(): string {
  const whole = CHORD_SECONDS * CHORDS.length;
  const chords = CHORDS.map((chord, index) => {
    const sounds = `between(mod(t,${whole}),${index * CHORD_SECONDS},${(index + 1) * CHORD_SECONDS - 1e-6})`;
    const notes = chord.map((hz) => `sin(2*PI*${hz}*t)+0.4*sin(2*PI*${hz * 2}*t)`).join("+");
    return `${sounds}*(${notes})`;
  });
  const swell = `(0.15+0.85*exp(-2.2*mod(t,${CHORD_SECONDS})))*min(1,40*mod(t,${CHORD_SECONDS}))`;
  return `0.09*${swell}*(${chords.join("+")})`;
}
