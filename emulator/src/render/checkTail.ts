import { type Ffmpeg, type FormatContext } from "./ffmpeg";
import { FENCE, fileUrl } from "./fence";

/** Streams of one file end a little apart, and the last frame of a slow one is long. */
const TOLERANCE_SECONDS = 0.5;

/** Room for the key frame before the end. */
const SEEK_BACK_SECONDS = 1;

const MOST_PACKETS = 200_000;

/**
 * Whether a file really holds data up to a moment. A truncated file keeps its header's promise of a length and plays
 * short without an error, so the end is read before anything is drawn.
 */
export async function holdsDataUntil(ffmpeg: Ffmpeg, file: string, endSeconds: number): Promise<boolean> {
  const container = new ffmpeg.FormatContext();
  try {
    const opened = await container.openInput(fileUrl(file), null, ffmpeg.Dictionary.fromObject(FENCE));
    if (opened < 0 || (await container.findStreamInfo()) < 0) return false;
    const start = container.startTime === ffmpeg.AV_NOPTS_VALUE ? 0 : Number(container.startTime) / 1e6;
    const wanted = endSeconds - TOLERANCE_SECONDS;
    if (wanted <= 0) return true;
    const target = BigInt(Math.round((start + Math.max(0, wanted - SEEK_BACK_SECONDS)) * 1e6));
    // Where a container can't seek, everything is read from the beginning.
    await container.seekFrame(-1, target, ffmpeg.AVSEEK_FLAG_BACKWARD);
    return await readsUntil(ffmpeg, container, start + wanted);
  } finally {
    await container.closeInput();
  }
}

async function readsUntil(ffmpeg: Ffmpeg, container: FormatContext, seconds: number): Promise<boolean> {
  using packet = new ffmpeg.Packet();
  packet.alloc();
  for (let read = 0; read < MOST_PACKETS; read += 1) {
    if ((await container.readFrame(packet)) < 0) return false;
    const stream = container.streams[packet.streamIndex];
    const intact = !packet.hasFlags(ffmpeg.AV_PKT_FLAG_CORRUPT);
    if (stream !== undefined && intact && packet.pts !== ffmpeg.AV_NOPTS_VALUE) {
      const end = (Number(packet.pts + packet.duration) * stream.timeBase.num) / stream.timeBase.den;
      if (end >= seconds) return true;
    }
    packet.unref();
  }
  return false;
}
