/**
 * Decodes media and measures it, in a process of its own: jest can't load FFmpeg's bindings. Run by mediaMeasure.ts
 * with Node's own type stripping, which sends it questions.
 */
import {
  AVERROR_EOF,
  AV_LOG_QUIET,
  AVMEDIA_TYPE_VIDEO,
  FF_DECODER_LIBVPX_VP9,
  type AVPixelFormat,
} from "node-av/constants";
import {
  Codec,
  CodecContext,
  FFmpegError,
  FilterGraph,
  type FilterContext,
  FormatContext,
  Frame,
  Log,
  Packet,
  avGetPixFmtName,
} from "node-av/lib";
import type { Answer, Question } from "./mediaMeasure.ts";

async function answer(question: Question): Promise<Answer> {
  switch (question.kind) {
    case "color": {
      const pixels = await picture(question.file, question.frame, question.box, "scale=1:1:flags=area,");
      return [...pixels.subarray(0, 3)];
    }
    case "alpha":
      return opacity(question.file, question.box);
    case "difference": {
      const one = await picture(question.one.file, question.one.frame, question.box, "");
      const other = await picture(question.other.file, question.other.frame, question.box, "");
      let sum = 0;
      for (let index = 0; index < one.length; index += 1)
        sum += Math.abs((one[index] ?? 0) - (other[index] ?? 0));
      return sum / one.length;
    }
    case "frames":
      return count(question.file);
    case "samples":
      return sampleCount(question.file);
    case "level": {
      const samples = await sound(question.file, question.from, question.to);
      return 20 * Math.log10(Math.max(1e-6, Math.sqrt(mean(samples.map((sample) => sample * sample)))));
    }
    case "pitch": {
      const samples = await sound(question.file, question.from, question.to);
      return goertzel(samples, question.hz) / Math.max(1e-9, mean(samples.map((sample) => sample * sample)));
    }
  }
}

const RATE = 48_000;

Log.setLevel(AV_LOG_QUIET);

async function picture(file: string, frame: number, box: string | undefined, more: string): Promise<Buffer> {
  const crop = box === undefined ? "" : `crop=${box},`;
  const graph = `movie=${quoted(file)},select=eq(n\\,${String(frame)}),${crop}${more}format=rgb24,buffersink@out`;
  let pixels: Buffer | undefined;
  await pull(graph, (drawn) => {
    pixels ??= drawn.toBuffer();
  });
  if (pixels === undefined) throw new Error(`${file} has no frame ${String(frame)}`);
  return pixels;
}

/** FFmpeg's own VP9 decoder knows no alpha channel; libvpx does. */
async function opacity(file: string, box: string): Promise<number> {
  const codec = Codec.findDecoderByName(FF_DECODER_LIBVPX_VP9);
  const container = new FormatContext();
  FFmpegError.throwIfError(await container.openInput(file, null, null), `open ${file}`);
  await container.findStreamInfo();
  const stream = container.streams.find(({ codecpar }) => codecpar.codecType === AVMEDIA_TYPE_VIDEO);
  if (codec === null || stream === undefined) throw new Error(`${file} has no picture that libvpx decodes.`);
  using decoder = new CodecContext();
  decoder.allocContext3(codec);
  decoder.parametersToContext(stream.codecpar);
  FFmpegError.throwIfError(await decoder.open2(codec), `decode ${file}`);
  using packet = new Packet();
  packet.alloc();
  using frame = new Frame();
  frame.alloc();
  try {
    while ((await container.readFrame(packet)) >= 0) {
      if (packet.streamIndex === stream.index) {
        await decoder.sendPacket(packet);
        if ((await decoder.receiveFrame(frame)) >= 0) return meanAlpha(frame, box);
      }
      packet.unref();
    }
  } finally {
    await container.closeInput();
  }
  throw new Error(`${file} has no frame.`);
}

function meanAlpha(frame: Frame, box: string): number {
  if (avGetPixFmtName(frame.format as AVPixelFormat) !== "yuva420p") return 255;
  const [width = 0, height = 0, x = 0, y = 0] = box.split(":").map(Number);
  const alpha = frame.toBuffer().subarray((frame.width * frame.height * 3) / 2);
  const rows = Array.from({ length: height }, (_, row) => [
    ...alpha.subarray((y + row) * frame.width + x, (y + row) * frame.width + x + width),
  ]);
  return mean(rows.flat());
}

async function count(file: string): Promise<number> {
  let frames = 0;
  await pull(`movie=${quoted(file)},buffersink@out`, () => {
    frames += 1;
  });
  return frames;
}

async function sampleCount(file: string): Promise<number[]> {
  let samples = 0;
  let sampleRate = 0;
  await pull(`amovie=${quoted(file)},abuffersink@out`, (frame) => {
    samples += frame.nbSamples;
    sampleRate = frame.sampleRate;
  });
  return [samples, sampleRate];
}

async function sound(file: string, from: number, to: number): Promise<number[]> {
  const samples: number[] = [];
  const range = `atrim=start=${String(from)}:end=${String(to)}`;
  const format = `aformat=sample_fmts=flt:sample_rates=${String(RATE)}:channel_layouts=mono`;
  await pull(`amovie=${quoted(file)},${range},${format},abuffersink@out`, (frame) => {
    const bytes = frame.toBuffer();
    for (let index = 0; index < frame.nbSamples; index += 1) samples.push(bytes.readFloatLE(index * 4));
  });
  if (samples.length === 0) throw new Error(`${file} has no sound from ${String(from)} to ${String(to)} s`);
  return samples;
}

async function pull(text: string, take: (frame: Frame) => void): Promise<void> {
  using graph = new FilterGraph();
  graph.alloc();
  FFmpegError.throwIfError(graph.parse2(text), `parse ${text}`);
  FFmpegError.throwIfError(await graph.config(), `configure ${text}`);
  const sink: FilterContext | null = graph.getFilter(
    text.includes("abuffersink") ? "abuffersink@out" : "buffersink@out",
  );
  using frame = new Frame();
  frame.alloc();
  for (;;) {
    const status = (await sink?.buffersinkGetFrame(frame)) ?? AVERROR_EOF;
    if (status === AVERROR_EOF) return;
    FFmpegError.throwIfError(status, `run ${text}`);
    take(frame);
    frame.unref();
  }
}

/** The power at one frequency. */
function goertzel(samples: readonly number[], hz: number): number {
  const step = (2 * Math.PI * hz) / RATE;
  let real = 0;
  let imaginary = 0;
  samples.forEach((sample, index) => {
    real += sample * Math.cos(step * index);
    imaginary += sample * Math.sin(step * index);
  });
  return (2 * (real * real + imaginary * imaginary)) / samples.length ** 2;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const quoted = (file: string) => `filename='${file.replaceAll("'", "'\\\\\\''")}'`;

process.on("message", (question: Question) => {
  void answer(question).then(
    (result) => process.send?.({ answer: result }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
