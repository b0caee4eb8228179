/**
 * FFmpeg's bindings, loaded only where media is really touched: in the child process, never in the server.
 * The package is ESM only and 100 MB of native code.
 */
export async function loadFfmpeg() {
  const [lib, constants] = await Promise.all([import("node-av/lib"), import("node-av/constants")]);
  lib.Log.setLevel(constants.AV_LOG_QUIET);
  return { ...lib, ...constants };
}

export type Ffmpeg = Awaited<ReturnType<typeof loadFfmpeg>>;
export type CodecContext = InstanceType<Ffmpeg["CodecContext"]>;
export type FilterContext = InstanceType<Ffmpeg["FilterContext"]>;
export type FilterGraph = InstanceType<Ffmpeg["FilterGraph"]>;
export type FormatContext = InstanceType<Ffmpeg["FormatContext"]>;
export type Frame = InstanceType<Ffmpeg["Frame"]>;
export type Stream = InstanceType<Ffmpeg["Stream"]>;
