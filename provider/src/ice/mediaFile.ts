import { z } from "zod";
import { definedFields } from "../base/definedFields";
import type { MediaFile } from "./api";
import { readEach } from "./readReply";
import { list, readNumber, text, time } from "./replyFields";

/**
 * The file among those that GetMediaInfo tells of: the source where there are several, and when it was made. Nothing while
 * there is none, or where it can't be read at all.
 */
export function mediaFile(fileInfoList: unknown): { file?: MediaFile; fileCreateTime?: string } {
  const files = readEach(list.parse(fileInfoList), fileSchema);
  const file = files.find(({ FileBasicInfo }) => FileBasicInfo?.FileType === "source_file") ?? files[0];
  if (file?.FileBasicInfo === undefined) return {};
  const { FileBasicInfo: basic, VideoStreamInfoList: video, AudioStreamInfoList: audio } = file;
  // One list alone tells that the other kind is not there.
  const streams = (list: typeof video, other: typeof video) => list?.length ?? (other && 0);
  return definedFields({
    fileCreateTime: basic.CreateTime,
    file: definedFields({
      region: basic.Region,
      durationSeconds: basic.Duration,
      widthPixels: basic.Width,
      heightPixels: basic.Height,
      bitrateKbps: basic.Bitrate,
      sizeBytes: basic.FileSize,
      videoStreams: streams(video, audio),
      audioStreams: streams(audio, video),
    }),
  });
}

/** Text by the documentation; a number is read as well. Who needs it must know that it can't be read. */
const number = z.unknown().optional().transform(readNumber);

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
      CreateTime: time,
    })
    .optional()
    .catch(undefined),
  VideoStreamInfoList: list,
  AudioStreamInfoList: list,
});
