import { statSync } from "node:fs";
import { basename } from "node:path";
import { encodeKey } from "../files/objectAddress";
import type { Media } from "../store/mediaStore";
import { timestamp } from "../timestamp";

/** A media asset as GetMediaInfo shows it. In the file's part numbers are texts, too. */
export function mediaInfo(media: Media, file: string, baseUrl: string) {
  const { probe } = media;
  const duration = String(probe.durationSeconds);
  return {
    MediaId: media.mediaId,
    MediaBasicInfo: basicInfo(media),
    FileInfoList: [
      {
        FileBasicInfo: {
          FileName: basename(media.objectName),
          FileStatus: "Normal",
          FileType: "source_file",
          FileSize: String(statSync(file).size),
          FileUrl: `${baseUrl}/oss/${encodeKey(media.objectName)}`,
          Region: media.region,
          FormatName: probe.formatName,
          Duration: duration,
          Bitrate: text(probe.bitrateKbps),
          Width: text(probe.width),
          Height: text(probe.height),
          CreateTime: timestamp(media.createdAtMs),
          ModifiedTime: timestamp(media.modifiedAtMs),
        },
        VideoStreamInfoList: probe.hasVideo
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
        AudioStreamInfoList: probe.hasAudio
          ? [{ Index: probe.hasVideo ? "1" : "0", CodecName: probe.audioCodec, Duration: duration }]
          : [],
        SubtitleStreamInfoList: [],
      },
    ],
  };
}

function basicInfo(media: Media) {
  return {
    MediaId: media.mediaId,
    InputURL: media.inputUrl,
    MediaType: media.probe.hasVideo ? "video" : "audio",
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
    Status: "Normal",
    CreateTime: timestamp(media.createdAtMs),
    ModifiedTime: timestamp(media.modifiedAtMs),
  };
}

function text(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
