import { type Encoding } from "./encoding";
import { type CodecContext, type Ffmpeg, type FormatContext, type Frame } from "./ffmpeg";
import { openEncoder } from "./openEncoder";
import { type GraphSource } from "./openSource";

export interface OutputStream {
  readonly source: GraphSource;
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

export interface OutputOptions {
  readonly outputFile: string;
  readonly encoding: Encoding;
  /** Does everything in the calling thread: faster where a frame costs less than handing it over. */
  readonly blocking?: boolean;
}

/** Opens the media file that the sources are encoded into. */
export async function openOutput(
  ffmpeg: Ffmpeg,
  sources: readonly GraphSource[],
  { outputFile, encoding, blocking = false }: OutputOptions,
): Promise<Output> {
  const check = (status: number, what: string) => ffmpeg.FFmpegError.throwIfError(status, what);
  const container = new ffmpeg.FormatContext();
  check(container.allocOutputContext2(null, encoding.container, outputFile), "open the output");

  const encoders: CodecContext[] = [];
  const streams: OutputStream[] = [];
  for (const source of sources) {
    const encoder = await openEncoder(ffmpeg, source.sink, source.kind, encoding);
    encoders.push(encoder);
    streams.push(addStream(ffmpeg, container, { encoder, source, blocking }));
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

interface StreamParts {
  readonly encoder: CodecContext;
  readonly source: GraphSource;
  readonly blocking: boolean;
}

function addStream(
  ffmpeg: Ffmpeg,
  container: FormatContext,
  { encoder, source, blocking }: StreamParts,
): OutputStream {
  const check = (status: number, what: string) => ffmpeg.FFmpegError.throwIfError(status, what);
  const stream = container.newStream();
  stream.timeBase = encoder.timeBase;
  if (source.kind === "video") stream.avgFrameRate = encoder.framerate;
  check(stream.codecpar.fromContext(encoder), "describe the stream");
  const secondsPerTick = encoder.timeBase.num / encoder.timeBase.den;
  const packet = new ffmpeg.Packet();
  packet.alloc();
  let seconds = 0;
  let ended = false;

  async function send(frame: Frame | null): Promise<void> {
    check(blocking ? encoder.sendFrameSync(frame) : await encoder.sendFrame(frame), "encode a frame");
    for (;;) {
      const status = blocking ? encoder.receivePacketSync(packet) : await encoder.receivePacket(packet);
      if (status === ffmpeg.AVERROR_EAGAIN || status === ffmpeg.AVERROR_EOF) return;
      check(status, "encode a frame");
      packet.streamIndex = stream.index;
      // The container chose the stream's time base when its header was written.
      packet.rescaleTs(encoder.timeBase, stream.timeBase);
      check(
        blocking
          ? container.interleavedWriteFrameSync(packet)
          : await container.interleavedWriteFrame(packet),
        "write to the output file",
      );
    }
  }

  return {
    source,
    get seconds() {
      return seconds;
    },
    get ended() {
      return ended;
    },
    async encode(frame) {
      seconds = Number(frame.pts + frame.duration) * secondsPerTick;
      // Else the encoder repeats the decoder's choice: a still would become nothing but key frames.
      frame.pictType = ffmpeg.AV_PICTURE_TYPE_NONE;
      await send(frame);
    },
    async finish() {
      ended = true;
      await send(null);
      packet.free();
    },
  };
}
