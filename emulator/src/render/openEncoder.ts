import { type Encoding, type StreamEncoding } from "./encoding";
import { type CodecContext, type Ffmpeg, type FilterContext } from "./ffmpeg";

/** Opens the encoder for what comes out of a graph's sink. */
export async function openEncoder(
  ffmpeg: Ffmpeg,
  sink: FilterContext,
  kind: "video" | "audio",
  encoding: Encoding,
): Promise<CodecContext> {
  const wanted = encoding[kind];
  if (wanted === undefined) throw new Error(`The container ${encoding.container} takes no ${kind}.`);
  const codec = ffmpeg.Codec.findEncoderByName(encoderName(ffmpeg, wanted));
  if (codec === null) throw new Error(`This FFmpeg has no encoder ${wanted.codec}.`);
  const encoder = new ffmpeg.CodecContext();
  encoder.allocContext3(codec);
  encoder.timeBase = sink.buffersinkGetTimeBase();
  if (kind === "video") describeVideo(ffmpeg, encoder, sink, encoding);
  else describeAudio(ffmpeg, encoder, sink, encoding);
  if (wanted.bitrateKbps !== undefined) encoder.bitRate = BigInt(Math.round(wanted.bitrateKbps * 1000));
  if (wanted.globalHeader) encoder.setFlags(ffmpeg.AV_CODEC_FLAG_GLOBAL_HEADER);
  if (wanted.tag !== undefined) encoder.codecTag = wanted.tag;
  encoder.threadCount = wanted.threads;
  const status = await encoder.open2(codec, ffmpeg.Dictionary.fromObject(wanted.options));
  ffmpeg.FFmpegError.throwIfError(status, `open the encoder ${wanted.codec}`);
  return encoder;
}

/** A segment of a playlist ends at a key frame: by default there are ten seconds, or at a low rate a minute, between two. */
const KEY_FRAME_SECONDS = 2;

function encoderName(ffmpeg: Ffmpeg, { codec }: StreamEncoding) {
  switch (codec) {
    case "png":
      return ffmpeg.FF_ENCODER_PNG;
    case "libx264":
      return ffmpeg.FF_ENCODER_LIBX264;
    case "libx265":
      return ffmpeg.FF_ENCODER_LIBX265;
    case "aac":
      return ffmpeg.FF_ENCODER_AAC;
    case "libvpx-vp9":
      return ffmpeg.FF_ENCODER_LIBVPX_VP9;
    case "libopus":
      return ffmpeg.FF_ENCODER_LIBOPUS;
    case "libmp3lame":
      return ffmpeg.FF_ENCODER_LIBMP3LAME;
  }
}

function describeVideo(
  ffmpeg: Ffmpeg,
  encoder: CodecContext,
  sink: FilterContext,
  { pixelFormat, container }: Encoding,
): void {
  encoder.width = sink.buffersinkGetWidth();
  encoder.height = sink.buffersinkGetHeight();
  encoder.framerate = sink.buffersinkGetFrameRate();
  const { num, den } = encoder.framerate;
  if (container === "hls") encoder.gopSize = Math.max(1, Math.round((KEY_FRAME_SECONDS * num) / den));
  encoder.sampleAspectRatio = new ffmpeg.Rational(1, 1);
  encoder.pixelFormat = ffmpeg.avGetPixFmtFromName(pixelFormat);
  if (pixelFormat === "rgb24") return;
  encoder.colorRange = ffmpeg.AVCOL_RANGE_MPEG;
  encoder.colorSpace = ffmpeg.AVCOL_SPC_BT709;
  encoder.colorPrimaries = ffmpeg.AVCOL_PRI_BT709;
  encoder.colorTrc = ffmpeg.AVCOL_TRC_BT709;
}

function describeAudio(
  ffmpeg: Ffmpeg,
  encoder: CodecContext,
  sink: FilterContext,
  { audioFormat }: Encoding,
): void {
  encoder.sampleRate = sink.buffersinkGetSampleRate();
  encoder.channelLayout = sink.buffersinkGetChannelLayout();
  encoder.sampleFormat = ffmpeg.avGetSampleFmtFromName(audioFormat);
}
