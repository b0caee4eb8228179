import { randomUUID } from "node:crypto";
import { dirname, extname, join } from "node:path";
import { RenderFailure, type Speed, type VideoWish } from "./renderer";
import { segmentStem } from "./segmentStem";

/** How one stream is encoded, in FFmpeg's names. */
export interface StreamEncoding {
  readonly codec: "png" | "libx264" | "libx265" | "aac" | "libvpx-vp9" | "libopus" | "libmp3lame";
  readonly options: Readonly<Record<string, string>>;
  readonly bitrateKbps?: number;
  readonly threads: number;
  /** The container keeps the codec's header once, for the whole stream. */
  readonly globalHeader: boolean;
  /** The four letters by which players know the codec, where the container's own choice is not the usual one. */
  readonly tag?: string;
}

export interface Encoding {
  readonly container: "mp4" | "ipod" | "webm" | "mp3" | "hls" | "image2";
  readonly containerOptions: Readonly<Record<string, string>>;
  readonly video?: StreamEncoding;
  readonly audio?: StreamEncoding;
  /** yuva420p has an alpha channel. */
  readonly pixelFormat: "yuv420p" | "yuva420p" | "rgb24";
  readonly audioFormat: "fltp" | "flt";
  readonly audioFrameSamples: number;
  /** HLS: the container writes segments by itself. */
  readonly opensItsOwnFiles?: boolean;
}

export interface EncodingWish {
  readonly outputFile: string;
  readonly speed: Speed;
  readonly bitrateKbps?: number;
  readonly video?: VideoWish | undefined;
  readonly transparent?: boolean;
}

/** Chooses container and codecs by the output's extension. Fails for one that neither ICE nor the emulator makes. */
export function chooseEncoding(wish: EncodingWish): Encoding {
  const extension = extname(wish.outputFile).toLowerCase();
  switch (extension) {
    case ".mp4":
      return {
        container: "mp4",
        containerOptions: { movflags: "+faststart" },
        video: wish.video?.codec === "hevc" ? { ...hevc(wish, true), tag: "hvc1" } : h264(wish, true),
        pixelFormat: "yuv420p",
        ...aac(true),
      };
    case ".m4a":
      return {
        container: "ipod",
        containerOptions: { movflags: "+faststart" },
        pixelFormat: "yuv420p",
        ...aac(true),
      };
    case ".m3u8":
      return {
        container: "hls",
        containerOptions: hlsOptions(wish.outputFile),
        opensItsOwnFiles: true,
        video: wish.video?.codec === "hevc" ? hevc(wish, false) : h264(wish, false),
        pixelFormat: "yuv420p",
        ...aac(false),
      };
    case ".webm":
      return {
        container: "webm",
        containerOptions: {},
        video: vp9(wish),
        pixelFormat: wish.transparent === true ? "yuva420p" : "yuv420p",
        ...opus(wish),
      };
    case ".mp3":
      return { container: "mp3", containerOptions: {}, pixelFormat: "yuv420p", ...mp3(wish) };
    default:
      throw new RenderFailure(
        "InvalidParameter",
        `The output's extension ${extension === "" ? "(none)" : extension} is not one of .mp4, .m4a, .m3u8, .webm and .mp3.`,
      );
  }
}

/** One PNG picture, for test clips. */
export const STILL: Encoding = {
  container: "image2",
  containerOptions: { update: "1" },
  opensItsOwnFiles: true,
  video: { codec: "png", options: {}, threads: 1, globalHeader: false },
  pixelFormat: "rgb24",
  audioFormat: "fltp",
  audioFrameSamples: 1024,
};

/** What two cores bear beside the filters. */
const ENCODER_THREADS = 2;

function h264({ speed, bitrateKbps, video }: EncodingWish, globalHeader: boolean): StreamEncoding {
  const base = { codec: "libx264", threads: ENCODER_THREADS, globalHeader } as const;
  if (speed !== "real") return { ...base, options: { preset: "ultrafast", crf: "30" } };
  // Slower presets take twice the time for a film that looks the same.
  const options = { preset: video?.preset ?? "veryfast", profile: video?.profile ?? "high" };
  return { ...base, ...quality(bitrateKbps, video, 20, options) };
}

function hevc({ speed, bitrateKbps, video }: EncodingWish, globalHeader: boolean): StreamEncoding {
  // It has threads of its own, and tells of itself on stderr unless told not to.
  const parameters = { "x265-params": `log-level=none:pools=${ENCODER_THREADS}` };
  const base = { codec: "libx265", threads: ENCODER_THREADS, globalHeader } as const;
  if (speed !== "real") return { ...base, options: { ...parameters, preset: "ultrafast", crf: "34" } };
  const profile = video?.profile === undefined ? {} : { profile: video.profile };
  const options = { ...parameters, ...profile, preset: video?.preset ?? "veryfast" };
  return { ...base, ...quality(bitrateKbps, video, 24, options) };
}

/** By the rate that is asked for, else at a quality that stays the same. */
function quality(
  bitrateKbps: number | undefined,
  video: VideoWish | undefined,
  usualCrf: number,
  options: Readonly<Record<string, string>>,
): Pick<StreamEncoding, "options" | "bitrateKbps"> {
  if (video?.crf === undefined && bitrateKbps !== undefined) return { bitrateKbps, options };
  return { options: { ...options, crf: String(video?.crf ?? usualCrf) } };
}

function vp9({ speed, bitrateKbps, video }: EncodingWish): StreamEncoding {
  const options = { deadline: "realtime", "row-mt": "1", "cpu-used": speed === "real" ? "5" : "8" };
  const base = { codec: "libvpx-vp9", threads: ENCODER_THREADS, globalHeader: true } as const;
  if (speed !== "real") return { ...base, bitrateKbps: 0, options: { ...options, crf: "45" } };
  const rate = quality(bitrateKbps, video, 31, options);
  // Without a rate of its own the encoder takes one, whatever the quality.
  return { ...base, ...rate, bitrateKbps: rate.bitrateKbps ?? 0 };
}

const aac = (globalHeader: boolean) =>
  ({
    audio: { codec: "aac", options: {}, bitrateKbps: 160, threads: 1, globalHeader },
    audioFormat: "fltp",
    audioFrameSamples: 1024,
  }) as const;

/** Opus and MP3 take fewer samples at a time at an instant film's low rate. */
const opus = ({ speed }: EncodingWish) =>
  ({
    audio: { codec: "libopus", options: {}, bitrateKbps: 128, threads: 1, globalHeader: true },
    audioFormat: "flt",
    audioFrameSamples: speed === "instant" ? 160 : 960,
  }) as const;

const mp3 = ({ speed }: EncodingWish) =>
  ({
    audio: { codec: "libmp3lame", options: {}, bitrateKbps: 192, threads: 1, globalHeader: false },
    audioFormat: "fltp",
    audioFrameSamples: speed === "instant" ? 576 : 1152,
  }) as const;

/**
 * Segments lie beside the playlist and are named after it. Every render names its own: a playlist that is replaced
 * never plays a segment of the one before.
 */
function hlsOptions(outputFile: string): Record<string, string> {
  const render = randomUUID().slice(0, 8);
  return {
    hls_time: "6",
    hls_playlist_type: "vod",
    hls_segment_filename: join(dirname(outputFile), `${segmentStem(outputFile)}${render}-%05d.ts`),
  };
}
