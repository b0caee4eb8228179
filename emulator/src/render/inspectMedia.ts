import { stat } from "node:fs/promises";
import { type Ffmpeg, type FormatContext, type Stream } from "./ffmpeg";
import { decodeFirstFrames } from "./decodeFirstFrames";
import { FENCE, type Fence, fileUrl } from "./fence";
import { measureDuration } from "./measureDuration";
import { type MediaProbe, RenderFailure } from "./renderer";

/** What drawing needs to know beyond a probe. */
export interface Inspection extends MediaProbe {
  /** A still picture; its duration is 0. */
  readonly isImage: boolean;
  readonly hasAlpha: boolean;
  /** A VP8 or VP9 picture with an alpha channel, which FFmpeg's own decoders leave out: it would come out opaque. */
  readonly losesAlpha?: true;
  /** Clockwise turn that the file asks players for: 0, 90, 180 or 270. */
  readonly rotationDegrees: number;
  /** The width of a pixel, in heights of a pixel. */
  readonly pixelAspect: number;
  /** How long the picture lasts where the file says so; sound may last longer. */
  readonly pictureSeconds: number;
  /** The timestamp that the file calls its beginning. */
  readonly startSeconds: number;
}

/** Larger pictures than 8K are bombs or mistakes; a frame of them costs hundreds of megabytes. */
const MOST_PIXELS = 8192 * 4320;

/** Opens a media file inside the fence, decodes its first frames, and says what it holds. */
export async function inspectMedia(ffmpeg: Ffmpeg, file: string, fence: Fence = FENCE): Promise<Inspection> {
  const { size } = await stat(file);
  const container = new ffmpeg.FormatContext();
  try {
    const opened = await container.openInput(fileUrl(file), null, ffmpeg.Dictionary.fromObject(fence));
    if (opened < 0) throw badContent();
    if ((await container.findStreamInfo()) < 0) throw badContent();
    const video = container.streams.find((stream) => isPicture(ffmpeg, stream));
    const audio = container.streams.find((stream) => stream.codecpar.codecType === ffmpeg.AVMEDIA_TYPE_AUDIO);
    if (video === undefined && audio === undefined) throw badContent();
    if (video !== undefined && video.codecpar.width * video.codecpar.height > MOST_PIXELS) {
      throw new RenderFailure(
        "ExceededMaximumValue",
        `The picture of ${video.codecpar.width}x${video.codecpar.height} pixels is larger than 8K.`,
      );
    }
    const decoded = await decodeFirstFrames(ffmpeg, container, { video, audio });
    if (decoded === null) throw badContent();
    const { pixelFormat } = decoded;
    const isImage =
      video !== undefined && audio === undefined && isImageFormat(container.iformat?.name ?? "");
    const seconds = isImage ? 0 : await lastsFor(ffmpeg, container);
    return describe(ffmpeg, container, {
      video,
      audio,
      pixelFormat,
      isImage,
      durationSeconds: seconds,
      sizeBytes: size,
    });
  } finally {
    await container.closeInput();
  }
}

const badContent = () =>
  new RenderFailure("InvalidParameter.ResourceContentBad", "The resource operated InputFile is bad.");

/** The cover of an audio file is a picture too, but none that plays. */
const isPicture = (ffmpeg: Ffmpeg, { codecpar, disposition }: Stream) =>
  codecpar.codecType === ffmpeg.AVMEDIA_TYPE_VIDEO &&
  (disposition & ffmpeg.AV_DISPOSITION_ATTACHED_PIC) === 0;

interface Found {
  readonly video: Stream | undefined;
  readonly audio: Stream | undefined;
  readonly pixelFormat: string | undefined;
  readonly isImage: boolean;
  readonly durationSeconds: number;
  readonly sizeBytes: number;
}

const isImageFormat = (name: string) => name === "image2" || name.endsWith("_pipe");

const lastsFor = async (ffmpeg: Ffmpeg, container: FormatContext) =>
  container.duration > 0n ? Number(container.duration) / 1e6 : measureDuration(ffmpeg, container);

function describe(
  ffmpeg: Ffmpeg,
  container: FormatContext,
  { video, audio, pixelFormat, isImage, durationSeconds, sizeBytes }: Found,
): Inspection {
  const formatName = container.iformat?.name ?? "";
  const bitrateKbps = container.bitRate > 0n ? Math.round(Number(container.bitRate) / 1000) : undefined;
  return {
    formatName,
    sizeBytes,
    durationSeconds,
    ...(bitrateKbps !== undefined && { bitrateKbps }),
    hasVideo: video !== undefined,
    hasAudio: audio !== undefined,
    ...(video !== undefined && describePicture(ffmpeg, video)),
    ...(audio !== undefined && { audioCodec: codecName(ffmpeg, audio) }),
    isImage,
    hasAlpha: /^(pal8|rgba|bgra|argb|abgr|ya\d|yuva|gbrap)/.test(pixelFormat ?? ""),
    ...(video?.metadata?.get("alpha_mode") === "1" && { losesAlpha: true }),
    rotationDegrees: video === undefined ? 0 : rotationOf(ffmpeg, video),
    pixelAspect: video === undefined ? 1 : pixelAspectOf(video),
    pictureSeconds: video === undefined ? 0 : (lengthOf(ffmpeg, video) ?? durationSeconds),
    startSeconds: container.startTime === ffmpeg.AV_NOPTS_VALUE ? 0 : Number(container.startTime) / 1e6,
  };
}

function describePicture(ffmpeg: Ffmpeg, stream: Stream) {
  const { num, den } = stream.avgFrameRate;
  return {
    width: stream.codecpar.width,
    height: stream.codecpar.height,
    videoCodec: codecName(ffmpeg, stream),
    ...(num > 0 && den > 0 && { fps: Math.round((num / den) * 1000) / 1000 }),
  };
}

const codecName = (ffmpeg: Ffmpeg, stream: Stream) =>
  ffmpeg.avGetCodecName(stream.codecpar.codecId) ?? "unknown";

function lengthOf(ffmpeg: Ffmpeg, { duration, timeBase }: Stream): number | undefined {
  if (duration === ffmpeg.AV_NOPTS_VALUE || duration <= 0n) return undefined;
  return (Number(duration) * timeBase.num) / timeBase.den;
}

function rotationOf(ffmpeg: Ffmpeg, { codecpar }: Stream): number {
  const matrix = codecpar.getCodedSideData(ffmpeg.AV_PKT_DATA_DISPLAYMATRIX);
  if (matrix === null || matrix.length < 8) return 0;
  const degrees = (Math.atan2(matrix.readInt32LE(4), matrix.readInt32LE(0)) * 180) / Math.PI;
  return (((Math.round(degrees / 90) * 90) % 360) + 360) % 360;
}

function pixelAspectOf({ codecpar, sampleAspectRatio }: Stream): number {
  const { num, den } = sampleAspectRatio.num > 0 ? sampleAspectRatio : codecpar.sampleAspectRatio;
  return num > 0 && den > 0 ? num / den : 1;
}
