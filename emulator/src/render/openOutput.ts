import { type Encoding } from "./encoding";
import {
  type CodecContext,
  type Ffmpeg,
  type FilterContext,
  type FilterGraph,
  type FormatContext,
  type Frame,
} from "./ffmpeg";
import { openEncoder } from "./openEncoder";

export interface OutputStream {
  readonly kind: "video" | "audio";
  readonly sink: FilterContext;
  /** The end of the last frame encoded. */
  readonly seconds: number;
  readonly ended: boolean;
  encode(frame: Frame): Promise<void>;
  finish(): Promise<void>;
}

export interface Output {
  readonly streams: readonly OutputStream[];
  /** Writes what players need at the end; a file without it is no film. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

const SINKS = { video: "buffersink@v", audio: "abuffersink@a" } as const;

/** Opens the media file that a configured graph's sinks are encoded into. */
export async function openOutput(
  ffmpeg: Ffmpeg,
  graph: FilterGraph,
  { outputFile, encoding }: { outputFile: string; encoding: Encoding },
): Promise<Output> {
  const check = (status: number, what: string) => ffmpeg.FFmpegError.throwIfError(status, what);
  const container = new ffmpeg.FormatContext();
  check(container.allocOutputContext2(null, encoding.container, outputFile), "open the output");

  const encoders: CodecContext[] = [];
  const streams: OutputStream[] = [];
  for (const kind of ["video", "audio"] as const) {
    const sink = graph.getFilter(SINKS[kind]);
    if (sink === null) continue;
    const encoder = await openEncoder(ffmpeg, sink, kind, encoding);
    encoders.push(encoder);
    streams.push(addStream(ffmpeg, container, encoder, sink, kind));
  }

  if (encoding.opensItsOwnFiles !== true) check(await container.openOutput(), "create the output file");
  const options = ffmpeg.Dictionary.fromObject(encoding.containerOptions);
  check(await container.writeHeader(options), "write the output's header");

  return {
    streams,
    finish: async () => check(await container.writeTrailer(), "write the output's index"),
    close: async () => {
      for (const encoder of encoders) encoder.freeContext();
      await container.closeOutput();
      container.freeContext();
    },
  };
}

function addStream(
  ffmpeg: Ffmpeg,
  container: FormatContext,
  encoder: CodecContext,
  sink: FilterContext,
  kind: "video" | "audio",
): OutputStream {
  const check = (status: number, what: string) => ffmpeg.FFmpegError.throwIfError(status, what);
  const stream = container.newStream();
  stream.timeBase = encoder.timeBase;
  if (kind === "video") stream.avgFrameRate = encoder.framerate;
  check(stream.codecpar.fromContext(encoder), "describe the stream");
  const secondsPerTick = encoder.timeBase.num / encoder.timeBase.den;
  const packet = new ffmpeg.Packet();
  packet.alloc();
  let seconds = 0;
  let ended = false;

  async function send(frame: Frame | null): Promise<void> {
    check(await encoder.sendFrame(frame), "encode a frame");
    for (;;) {
      const status = await encoder.receivePacket(packet);
      if (status === ffmpeg.AVERROR_EAGAIN || status === ffmpeg.AVERROR_EOF) return;
      check(status, "encode a frame");
      packet.streamIndex = stream.index;
      // The container chose the stream's time base when its header was written.
      packet.rescaleTs(encoder.timeBase, stream.timeBase);
      check(await container.interleavedWriteFrame(packet), "write to the output file");
    }
  }

  return {
    kind,
    sink,
    get seconds() {
      return seconds;
    },
    get ended() {
      return ended;
    },
    async encode(frame) {
      seconds = Number(frame.pts + frame.duration) * secondsPerTick;
      await send(frame);
    },
    async finish() {
      ended = true;
      await send(null);
      packet.free();
    },
  };
}
