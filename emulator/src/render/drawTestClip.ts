import { encodeGraphs } from "./encodeGraphs";
import { STILL, chooseEncoding } from "./encoding";
import { type Ffmpeg } from "./ffmpeg";
import { SAMPLE_RATE } from "./graph/buildGraph";
import { chain, filter } from "./graph/filterText";
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
  const sounds = clip.kind === "audio" || (clip.kind === "video" && clip.toneHz !== undefined);
  const frameSamples = filter("asetnsamples", { n: encoding.audioFrameSamples, p: 0 });
  await encodeGraphs(ffmpeg, {
    pictures: clip.kind === "audio" ? [] : [picture(wanted, clip.kind === "image")],
    ...(sounds && { sound: chain(tone(wanted), filter("aformat", sound), frameSamples, "abuffersink@a") }),
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
    filter("scale", {
      w: wanted.width,
      h: wanted.height,
      flags: "bicubic",
      out_color_matrix: "bt709",
      out_range: "tv",
    }),
    filter("format", { pix_fmts: still ? "rgb24" : "yuv420p" }),
    filter("setsar", { sar: 1 }),
    "buffersink@v",
  );
}

function look({ look: name, color, width, height, fps }: Wanted): string {
  const size = `${width}x${height}`;
  switch (name) {
    case "color":
      return filter("color", { color: `0x${color}`, size, rate: fps });
    case "bars":
      return filter("testsrc2", { size, rate: fps });
    case "numbers":
      return numbers(size, fps);
    case "fractal":
      return filter("mandelbrot", { size, rate: fps, inner: "mincol", maxiter: 400 });
    default:
      return drift(PALETTES[name], fps, Object.keys(PALETTES).indexOf(name));
  }
}

function numbers(size: string, fps: number): string {
  const digit = "if(lt(X,W/2),mod(floor(N/16),16),mod(N,16))";
  return chain(
    filter("color", { color: "black", size, rate: fps }),
    filter("format", { pix_fmts: "yuv420p" }),
    filter("geq", { lum: `16+13*${digit}`, cb: "128", cr: "128" }),
  );
}

/** Where nothing is, in the light, in the depth. Red, green, blue. */
type Palette = readonly [Rgb, Rgb, Rgb];
type Rgb = readonly [number, number, number];

const PALETTES: Readonly<Record<"aurora" | "sunset" | "ocean", Palette>> = {
  aurora: [
    [16, 24, 64],
    [64, 224, 176],
    [120, 60, 190],
  ],
  sunset: [
    [236, 92, 84],
    [255, 200, 110],
    [88, 36, 120],
  ],
  ocean: [
    [10, 84, 150],
    [110, 220, 224],
    [6, 22, 74],
  ],
};

/** Soft clouds of colour that drift into one another: drawn small, so that enlarging them blurs them for nothing. */
function drift([base, light, depth]: Palette, fps: number, seed: number): string {
  // Each look begins elsewhere in the same endless movement.
  const time = `(T+${11 * seed})`;
  const lit = `pow(0.5+0.5*sin(2*PI*(0.55*X/W+0.35*Y/H)+0.7*${time}+1.2*sin(2*PI*0.4*Y/H+0.31*${time})),1.5)`;
  const deep = `pow(0.5+0.5*sin(2*PI*(0.7*Y/H-0.45*X/W)-0.45*${time}+0.9*sin(2*PI*0.5*X/W-0.23*${time})+1.9),2)`;
  const channel = (index: 0 | 1 | 2) => {
    const shaded = `(${base[index]}+(${depth[index] - base[index]})*${deep})`;
    return `${shaded}+(${light[index]}-${shaded})*${lit}`;
  };
  return chain(
    filter("nullsrc", { size: "96x54", rate: fps }),
    filter("format", { pix_fmts: "gbrp" }),
    filter("geq", { r: channel(0), g: channel(1), b: channel(2) }),
  );
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
