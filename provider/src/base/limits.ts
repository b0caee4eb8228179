import { mostTracks } from "../timeline/check/checkTracks";

/**
 * Every number and pattern of the API that inputs are checked against.
 * Sources: SubmitMediaProducingJob (help.aliyun.com/document_detail/197853.htm),
 * producing parameters (help.aliyun.com/document_detail/357745.html).
 */
export const limits = {
  /** Bytes of the whole UserData text. */
  userDataBytes: 512,
  /** Pixels of the film's width and height. */
  sidePixels: { min: 128, max: 4096 },
  shortSidePixels: { max: 2160 },
  /** By extension: MP4, M3U8 and WebM, and MP3 for sound alone. */
  outputExtensions: [".mp4", ".m3u8", ".webm", ".mp3"],
  /** Tracks of one kind in a Timeline: video, images, subtitles. */
  tracksPerKind: { max: mostTracks },
  clientTokenCharacters: 64,
  /** How long ICE answers for a job. */
  retentionMs: 365 * 24 * 60 * 60 * 1000,
  /** StartTime and EndTime of a List may lie this far apart. */
  listWindowMs: 30 * 24 * 60 * 60 * 1000,
  listPageSize: 100,
  deleteMediaPerCall: 20,
} as const;

export const outputMediaTargets = ["oss-object", "vod-media", "S3"] as const;
export type OutputMediaTarget = (typeof outputMediaTargets)[number];

export const deletionPolicies = ["retain", "delete"] as const;
export type DeletionPolicy = (typeof deletionPolicies)[number];
