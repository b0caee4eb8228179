import { type Ffmpeg, type FormatContext } from "./ffmpeg";

/**
 * How long a file lasts that doesn't say so, such as a recording that was never finished: reads from where the
 * container stands to its end. Seconds from the file's beginning.
 */
export async function measureDuration(ffmpeg: Ffmpeg, container: FormatContext): Promise<number> {
  using packet = new ffmpeg.Packet();
  packet.alloc();
  const start = container.startTime === ffmpeg.AV_NOPTS_VALUE ? 0 : Number(container.startTime) / 1e6;
  let end = start;
  while ((await container.readFrame(packet)) >= 0) {
    const timeBase = container.streams[packet.streamIndex]?.timeBase;
    if (timeBase !== undefined && packet.pts !== ffmpeg.AV_NOPTS_VALUE) {
      end = Math.max(end, (Number(packet.pts + packet.duration) * timeBase.num) / timeBase.den);
    }
    packet.unref();
  }
  return end - start;
}
