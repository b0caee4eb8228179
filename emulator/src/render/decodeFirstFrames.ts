import { type CodecContext, type Ffmpeg, type FormatContext, type Stream } from "./ffmpeg";

interface Streams {
  readonly video: Stream | undefined;
  readonly audio: Stream | undefined;
}

/** Enough for a key frame to come and be decoded, little enough for a hostile file. */
const MOST_PACKETS = 2000;

/** Decodes one frame of each stream: a header may promise what the data doesn't hold. Null when a stream can't be decoded. */
export async function decodeFirstFrames(
  ffmpeg: Ffmpeg,
  container: FormatContext,
  { video, audio }: Streams,
): Promise<{ readonly pixelFormat: string | undefined } | null> {
  const waiting = new Map<number, CodecContext>();
  let picture: CodecContext | undefined;
  try {
    for (const stream of [video, audio]) {
      if (stream === undefined) continue;
      const decoder = await openDecoder(ffmpeg, stream);
      if (decoder === null) return null;
      waiting.set(stream.index, decoder);
      if (stream === video) picture = decoder;
    }
    const decoders = [...waiting.values()];
    using packet = new ffmpeg.Packet();
    packet.alloc();
    using frame = new ffmpeg.Frame();
    frame.alloc();
    for (let read = 0; waiting.size > 0 && read < MOST_PACKETS; read += 1) {
      if ((await container.readFrame(packet)) < 0) {
        for (const [index, decoder] of waiting) {
          await decoder.sendPacket(null);
          if ((await decoder.receiveFrame(frame)) >= 0) waiting.delete(index);
        }
        break;
      }
      const decoder = waiting.get(packet.streamIndex);
      if (decoder !== undefined) {
        await decoder.sendPacket(packet);
        if ((await decoder.receiveFrame(frame)) >= 0) waiting.delete(packet.streamIndex);
      }
      packet.unref();
    }
    const pixelFormat = picture === undefined ? undefined : ffmpeg.avGetPixFmtName(picture.pixelFormat);
    const complete = waiting.size === 0;
    for (const decoder of decoders) decoder.freeContext();
    return complete ? { pixelFormat: pixelFormat ?? undefined } : null;
  } finally {
    waiting.clear();
  }
}

async function openDecoder(ffmpeg: Ffmpeg, stream: Stream): Promise<CodecContext | null> {
  const codec = ffmpeg.Codec.findDecoder(stream.codecpar.codecId);
  if (codec === null) return null;
  const decoder = new ffmpeg.CodecContext();
  decoder.allocContext3(codec);
  decoder.threadCount = 1;
  if (decoder.parametersToContext(stream.codecpar) < 0 || (await decoder.open2(codec)) < 0) {
    decoder.freeContext();
    return null;
  }
  return decoder;
}
