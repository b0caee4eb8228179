import { statSync } from "node:fs";
import { basename } from "node:path";
import { encodeKey } from "../files/objectAddress";
import type { Media } from "../store/mediaStore";
import { timestamp } from "../base/timestamp";

/** A media asset as GetMediaInfo shows it. In the file's part numbers are texts, too. */
export function mediaInfo(media: Media, file: string | undefined, baseUrl: string) {
  return {
    MediaId: media.mediaId,
    MediaBasicInfo: basicInfo(media),
    FileInfoList: file === undefined ? [] : [fileInfo(media, file, baseUrl)],
  };
}

function fileInfo(media: Media, file: string, baseUrl: string) {
  return {
    FileBasicInfo: {
      FileName: basename(media.objectName),
      FileStatus: "Normal",
      FileType: "source_file",
      FileSize: String(statSync(file).size),
      FileUrl: `${baseUrl}/oss/${encodeKey(media.objectName)}`,
      Region: media.region,
      FormatName: media.probe?.formatName,
      Duration: text(media.probe?.durationSeconds),
      Bitrate: text(media.probe?.bitrateKbps),
      Width: text(media.probe?.width),
      Height: text(media.probe?.height),
      CreateTime: timestamp(media.createdAtMs),
      ModifiedTime: timestamp(media.modifiedAtMs),
    },
    ...streams(media.probe),
    SubtitleStreamInfoList: [],
  };
}

function streams(probe: Media["probe"]) {
  const duration = text(probe?.durationSeconds);
  return {
    VideoStreamInfoList:
      probe?.hasVideo === true
        ? [
            {
              Index: "0",
              CodecName: probe.videoCodec,
              Width: text(probe.width),
              Height: text(probe.height),
              Fps: text(probe.fps),
              Duration: duration,
            },
          ]
        : [],
    AudioStreamInfoList:
      probe?.hasAudio === true
        ? [{ Index: probe.hasVideo ? "1" : "0", CodecName: probe.audioCodec, Duration: duration }]
        : [],
  };
}

function basicInfo(media: Media) {
  return {
    MediaId: media.mediaId,
    InputURL: media.inputUrl,
    MediaType: media.mediaType ?? (media.probe?.hasVideo === false ? "audio" : "video"),
    BusinessType: media.businessType ?? "general",
    Source: "oss",
    Title: media.title,
    Description: media.description,
    Category: media.category,
    CateId: media.cateId === undefined ? undefined : Number(media.cateId),
    MediaTags: media.tags,
    CoverURL: media.coverUrl,
    UserData: media.userData,
    ReferenceId: media.referenceId,
    Status: media.status,
    CreateTime: timestamp(media.createdAtMs),
    ModifiedTime: timestamp(media.modifiedAtMs),
  };
}

function text(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
