import { z } from "zod";
import { present } from "../present";
import type { MediaFile, MediaNumber } from "./api";

/**
 * The file in a reply of GetMediaInfo: its source where there are several. Undefined while there is none, or where the list
 * can't be read at all.
 */
export function mediaFile(body: unknown): MediaFile | undefined {
  const files = replySchema.safeParse(body).data?.MediaInfo.FileInfoList ?? [];
  const file = files.find(({ FileBasicInfo }) => FileBasicInfo?.FileType === "source_file") ?? files[0];
  if (file?.FileBasicInfo === undefined || file.FileBasicInfo === null) return undefined;
  const { FileBasicInfo: basic, VideoStreamInfoList: video, AudioStreamInfoList: audio } = file;
  // One list alone tells that the other kind is not there.
  const streams = (list: typeof video, other: typeof video) => list?.length ?? (other && 0);
  return present({
    region: basic.Region,
    durationSeconds: basic.Duration,
    widthPixels: basic.Width,
    heightPixels: basic.Height,
    bitrateKbps: basic.Bitrate,
    sizeBytes: basic.FileSize,
    videoStreams: streams(video, audio),
    audioStreams: streams(audio, video),
  });
}

const text = z
  .string()
  .optional()
  .catch(undefined)
  .transform((value) => (value === "" ? undefined : value));

/** Text by the documentation; a number is read as well. ICE writes "" for what is absent. */
const number = z
  .unknown()
  .optional()
  .transform((value): MediaNumber | undefined => {
    if (value === undefined || value === null || value === "") return undefined;
    const written = typeof value === "number" ? String(value) : value;
    return typeof written === "string" && /^\d+(\.\d+)?$/u.test(written) ? Number(written) : "unreadable";
  });

const streams = z
  .array(z.unknown())
  .nullish()
  .catch(undefined)
  .transform((list) => list ?? undefined);

const fileSchema = z.object({
  FileBasicInfo: z
    .object({
      FileType: text,
      Region: text,
      Duration: number,
      Width: number,
      Height: number,
      Bitrate: number,
      FileSize: number,
    })
    .nullish()
    .catch(undefined),
  VideoStreamInfoList: streams,
  AudioStreamInfoList: streams,
});

const replySchema = z.object({
  MediaInfo: z.object({ FileInfoList: z.array(fileSchema).nullish().catch(undefined) }),
});
