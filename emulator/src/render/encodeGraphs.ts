import { type Ffmpeg } from "./ffmpeg";
import { type GraphSource, openSource } from "./openSource";
import { type OutputOptions, openOutput } from "./openOutput";

export interface GraphJob extends OutputOptions {
  /** Filter graph texts that end in `buffersink@v`: one after another they are the picture. */
  readonly pictures: readonly string[];
  /** Filter graph text that ends in `abuffersink@a`. */
  readonly sound?: string;
  /** Called with what has been encoded so far. */
  readonly onEncoded?: (encoded: Encoded) => void;
}

export interface Encoded {
  /** Frames of the picture. */
  readonly videoFrames: number;
  readonly audioSeconds: number;
}

/** Pulls filter graphs dry into a media file. Always takes from the stream that lags behind, so that little is buffered. */
export async function encodeGraphs(ffmpeg: Ffmpeg, job: GraphJob): Promise<Encoded> {
  const sources: GraphSource[] = [];
  try {
    if (job.pictures.length > 0) sources.push(await openSource(ffmpeg, "video", job.pictures));
    if (job.sound !== undefined) sources.push(await openSource(ffmpeg, "audio", [job.sound]));
    return await encode(ffmpeg, sources, job);
  } finally {
    for (const source of sources) source.close();
  }
}

async function encode(ffmpeg: Ffmpeg, sources: readonly GraphSource[], job: GraphJob): Promise<Encoded> {
  const output = await openOutput(ffmpeg, sources, job);
  try {
    using frame = new ffmpeg.Frame();
    frame.alloc();
    let videoFrames = 0;
    let audioSeconds = 0;
    for (let open = output.streams; open.length > 0; open = open.filter((stream) => !stream.ended)) {
      const stream = open.reduce((behind, other) => (other.seconds < behind.seconds ? other : behind));
      if (!(await stream.source.pull(frame, job.blocking))) {
        await stream.finish();
        continue;
      }
      await stream.encode(frame);
      if (stream.source.kind === "video") videoFrames += 1;
      else audioSeconds += frame.nbSamples / frame.sampleRate;
      frame.unref();
      job.onEncoded?.({ videoFrames, audioSeconds });
    }
    await output.finish();
    return { videoFrames, audioSeconds };
  } finally {
    await output.close();
  }
}
