import { type Ffmpeg, type FilterContext, type FilterGraph, type Frame } from "./ffmpeg";

/** One stream of frames, drawn by filter graphs that are opened one after another. */
export interface GraphSource {
  readonly kind: "video" | "audio";
  /** Of the first graph: all have the same format. */
  readonly sink: FilterContext;
  /** Draws the next frame; false when there is none. */
  pull(frame: Frame, blocking?: boolean): Promise<boolean>;
  close(): void;
}

const SINKS = { video: "buffersink@v", audio: "abuffersink@a" } as const;

/** Two cores are what the emulator counts on; FFmpeg's default of one thread per core and filter costs memory. */
const FILTER_THREADS = 2;

export async function openSource(
  ffmpeg: Ffmpeg,
  kind: "video" | "audio",
  texts: readonly string[],
): Promise<GraphSource> {
  const [first = "", ...rest] = texts;
  let { graph, sink } = await openGraph(ffmpeg, kind, first);
  return {
    kind,
    sink,
    async pull(frame, blocking = false) {
      for (;;) {
        const status = blocking ? sink.buffersinkGetFrameSync(frame) : await sink.buffersinkGetFrame(frame);
        if (status !== ffmpeg.AVERROR_EOF) {
          ffmpeg.FFmpegError.throwIfError(status, "draw the next frame");
          return true;
        }
        const next = rest.shift();
        if (next === undefined) return false;
        graph.free();
        ({ graph, sink } = await openGraph(ffmpeg, kind, next));
      }
    },
    close: () => graph.free(),
  };
}

async function openGraph(
  ffmpeg: Ffmpeg,
  kind: "video" | "audio",
  text: string,
): Promise<{ graph: FilterGraph; sink: FilterContext }> {
  const graph = new ffmpeg.FilterGraph();
  graph.alloc();
  graph.nbThreads = FILTER_THREADS;
  ffmpeg.FFmpegError.throwIfError(graph.parse2(text), "parse the filter graph");
  ffmpeg.FFmpegError.throwIfError(await graph.config(), "configure the filter graph");
  const sink = graph.getFilter(SINKS[kind]);
  if (sink === null) throw new Error(`The filter graph has no sink for ${kind}.`);
  return { graph, sink };
}
