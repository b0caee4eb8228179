import type { EitherLetters } from "./eitherLetters";

/**
 * Where and how the film is written, in camelCase or in the API's letters. A key that is not here is passed on to ICE with a
 * warning; spread it in, `{ mediaUrl, ...{ newKey: 1 } }`, where the compiler minds it.
 *
 * @see https://help.aliyun.com/document_detail/357745.html OutputMediaConfig
 */
export type OutputMediaConfig = EitherLetters<OutputMediaFields>;

interface OutputMediaFields {
  /** `https://<bucket>.oss-<region>.aliyuncs.com/<key>`, for the target "oss-object". The extension chooses the container: mp4, m3u8, webm, mp3. */
  readonly mediaUrl?: string;
  /** Pixels, 128 to 4096; the shorter side at most 2160. Default: the largest of the materials. */
  readonly width?: number;
  /** Pixels, 128 to 4096; the shorter side at most 2160. Default: the largest of the materials. */
  readonly height?: number;
  /** Kilobits a second. Default: by quality. */
  readonly bitrate?: number;
  /** Cuts the film, in seconds. Default: none. */
  readonly maxDuration?: number;
  /** How the picture is encoded. */
  readonly video?: VideoEncoding;
  /** How the sound is encoded. Open: no page lists the keys. */
  readonly audio?: Readonly<Record<string, unknown>>;
  /** A transcoding template of ICE. */
  readonly produceTemplateId?: string;
  /** For the target "vod-media": `<bucket>.oss-<region>.aliyuncs.com`, without http://. */
  readonly storageLocation?: string;
  /** For the target "vod-media": with extension. */
  readonly fileName?: string;
  /** For the target "vod-media": a template group, or "VOD_NO_TRANSCODE". */
  readonly vodTemplateGroupId?: string;
  /** For the target "S3": the service's host. */
  readonly endpoint?: string;
  /** For the target "S3". */
  readonly bucket?: string;
  /** For the target "S3". */
  readonly objectKey?: string;
  /** For the target "S3"; kept as a secret. */
  readonly accessKeyId?: string;
  /** For the target "S3"; kept as a secret. */
  readonly accessKeySecret?: string;
  /** For the target "S3", of temporary credentials; kept as a secret. */
  readonly securityToken?: string;
}

/** Open: the pages do not list every key. */
interface VideoEncoding {
  /** Such as "H.264" or "H.265". */
  readonly codec?: string;
  /** Frames a second, 1 to 60. Default: 25. */
  readonly fps?: number | string;
  /** Such as "main" or "high". */
  readonly profile?: string;
  /** 0 to 51: lower is better and larger. */
  readonly crf?: number | string;
  /** Such as "medium" or "veryslow": slower is smaller. */
  readonly preset?: string;
  readonly [key: string]: unknown;
}
