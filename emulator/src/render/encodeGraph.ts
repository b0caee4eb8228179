import { type Ffmpeg } from "./ffmpeg";
import { type OutputOptions, openOutput } from "./openOutput";

export interface GraphJob extends OutputOptions {
  /** Filter graph text that ends in `buffersink@v` and `abuffersink@a`, or in one of them. */
  readonly graph: string;
  /** Called with what has been encoded so far. */
  readonly onEncoded?: (encoded: Encoded) => void;
}

export interface Encoded {
  /** Frames of the picture. */
  readonly videoFrames: number;
  readonly audioSeconds: number;
}

/** Two cores are what the emulator counts on; FFmpeg's default of one thread per core and filter costs memory. */
const FILTER_THREADS = 2;

/** Pulls a filter graph dry into a media file. Always takes from the stream that lags behind, so that little is buffered. */
export async function encodeGraph(ffmpeg: Ffmpeg, job: GraphJob): Promise<Encoded> {
  using graph = new ffmpeg.FilterGraph();
  graph.alloc();
  graph.nbThreads = FILTER_THREADS;
  ffmpeg.FFmpegError.throwIfError(graph.parse2(job.graph), "parse the filter graph");
  ffmpeg.FFmpegError.throwIfError(await graph.config(), "configure the filter graph");

  const output = await openOutput(ffmpeg, graph, job);
  try {
    using frame = new ffmpeg.Frame();
    frame.alloc();
    let videoFrames = 0;
    let audioSeconds = 0;
    for (let open = output.streams; open.length > 0; open = open.filter((stream) => !stream.ended)) {
      const stream = open.reduce((behind, other) => (other.seconds < behind.seconds ? other : behind));
      const { sink } = stream;
      const status =
        job.blocking === true ? sink.buffersinkGetFrameSync(frame) : await sink.buffersinkGetFrame(frame);
      if (status === ffmpeg.AVERROR_EOF) {
        await stream.finish();
        continue;
      }
      ffmpeg.FFmpegError.throwIfError(status, "draw the next frame");
      await stream.encode(frame);
      if (stream.kind === "video") videoFrames += 1;
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
