import type { MediaFile } from "../../../../provider/src/ice/api";
import { wire } from "../../../../provider/src/ice/wire";
import type { Expectation } from "../../../../provider/src/inputs/expectation";
import { compareFilm } from "../../../../provider/src/job/expect/compareFilm";

const film: MediaFile = {
  durationSeconds: 30.1,
  widthPixels: 1280,
  heightPixels: 720,
  bitrateKbps: 1912.13,
  sizeBytes: 7_194_000,
  videoStreams: 1,
  audioStreams: 1,
};
const song: MediaFile = { durationSeconds: 30.1, sizeBytes: 480_000, videoStreams: 0, audioStreams: 1 };

describe("what is expected of a film", () => {
  it.each<[Expectation, MediaFile?]>([
    [{}],
    [{ duration: 30.1 }],
    [{ duration: 30.6 }],
    [{ duration: 29.6 }],
    [{ duration: 33, tolerance: 2.9 }],
    [{ duration: 30.1, tolerance: 0 }],
    [{ minDuration: 30.1, maxDuration: 30.1 }],
    [{ width: 1280, height: 720 }],
    [{ minWidth: 1280, minHeight: 720 }],
    [{ minBitrate: 1912.13 }],
    [{ minFileSize: 7_194_000, maxFileSize: 7_194_000 }],
    [{ hasVideo: true, hasAudio: true }],
    [{ hasVideo: false, hasAudio: true, duration: 30 }, song],
  ])("is met: %j", (expectation, file = film) => {
    expect(compareFilm(expectation, file)).toEqual({ kind: "met" });
  });

  it.each<[Expectation, string, MediaFile?]>([
    [{ duration: 42 }, "expected a duration of 42 s (within 0.5 s), the film has 30.1 s"],
    [{ duration: 30.7 }, "expected a duration of 30.7 s (within 0.5 s), the film has 30.1 s"],
    [{ duration: 30, tolerance: 0 }, "expected a duration of 30 s, the film has 30.1 s"],
    [{ minDuration: 31 }, "expected a duration of at least 31 s, the film has 30.1 s"],
    [{ maxDuration: 30 }, "expected a duration of at most 30 s, the film has 30.1 s"],
    [{ width: 1279 }, "expected a width of 1279 pixels, the film has 1280 pixels"],
    [{ height: 721 }, "expected a height of 721 pixels, the film has 720 pixels"],
    [{ minWidth: 1281 }, "expected a width of at least 1281 pixels, the film has 1280 pixels"],
    [{ minHeight: 721 }, "expected a height of at least 721 pixels, the film has 720 pixels"],
    [{ minBitrate: 1913 }, "expected a bitrate of at least 1913 kbps, the film has 1912.13 kbps"],
    [{ minFileSize: 7_194_001 }, "expected a file of at least 7194001 bytes, the film has 7194000 bytes"],
    [{ maxFileSize: 7_193_999 }, "expected a file of at most 7193999 bytes, the film has 7194000 bytes"],
    [{ hasAudio: false }, "expected no sound, the film has it"],
    [{ hasVideo: false }, "expected no picture, the film has it"],
    [{ hasAudio: true }, "expected sound, the film has none", { ...film, audioStreams: 0 }],
    [{ hasVideo: true }, "expected a picture, the film has none", song],
    [{ width: 1280 }, "expected a width of 1280 pixels, the film has no picture", song],
    [{ minHeight: 720 }, "expected a height of at least 720 pixels, the film has no picture", song],
  ])("is not met: %j", (expectation, difference, file = film) => {
    expect(compareFilm(expectation, file)).toEqual({ kind: "unmet", differences: [difference] });
  });

  it("names everything that differs, and not what could not be told beside it", () => {
    const untold: MediaFile = { durationSeconds: 30.1, videoStreams: 1, audioStreams: 1 };
    expect(compareFilm({ duration: 42, hasAudio: false, minBitrate: 1 }, untold)).toEqual({
      kind: "unmet",
      differences: [
        "expected a duration of 42 s (within 0.5 s), the film has 30.1 s",
        "expected no sound, the film has it",
      ],
    });
  });

  it.each<[Expectation, string]>([
    [{ duration: 42 }, "expected a duration of 42 s (within 0.5 s), and ICE does not tell the film's"],
    [{ minWidth: 1 }, "expected a width of at least 1 pixels, and ICE does not tell the film's"],
    [{ maxFileSize: 1 }, "expected a file of at most 1 bytes, and ICE does not tell the film's"],
    [{ hasAudio: true }, "expected sound, and ICE does not tell the film's streams"],
    [{ hasAudio: false }, "expected no sound, and ICE does not tell the film's streams"],
    [{ hasVideo: false }, "expected no picture, and ICE does not tell the film's streams"],
  ])("is no pass where ICE does not tell: %j", (expectation, because) => {
    expect(compareFilm(expectation, {})).toEqual({ kind: "untold", because });
  });

  it("is no pass where what ICE tells can't be read", () => {
    expect(compareFilm({ maxDuration: 42 }, { ...film, durationSeconds: "unreadable" })).toEqual({
      kind: "untold",
      because: "expected a duration of at most 42 s, and what ICE tells of the film's can't be read",
    });
  });
});

describe("the file in a reply of GetMediaInfo", () => {
  const fileOf = (...files: object[]) =>
    wire.media({ MediaInfo: { MediaId: "m", FileInfoList: files } }).file;

  it("is read from texts, as ICE writes them", () => {
    const FileBasicInfo = {
      FileName: "film.mp4",
      FileType: "source_file",
      FileSize: "7194000",
      Region: "cn-shanghai",
      Duration: "30.1",
      Bitrate: "1912.13",
      Width: "1280",
      Height: "720",
    };
    const streams = { VideoStreamInfoList: [{ Index: "0" }], AudioStreamInfoList: [{ Index: "1" }] };
    expect(fileOf({ FileBasicInfo, ...streams })).toEqual({ ...film, region: "cn-shanghai" });
  });

  it("is the source among several", () => {
    const of = (FileType: string, Duration: string) => ({ FileBasicInfo: { FileType, Duration } });
    expect(fileOf(of("transcode_file", "7"), of("source_file", "8"))).toEqual({ durationSeconds: 8 });
    expect(fileOf(of("transcode_file", "7"))).toEqual({ durationSeconds: 7 });
  });

  it.each(["", null, undefined])("tells nothing of what is %j", (absent) => {
    expect(fileOf({ FileBasicInfo: { Duration: absent, Width: absent } })).toEqual({});
  });

  it.each(["30.1s", "abc", "-3", "1e3", "NaN", "0x10", " 7", {}, [], true])(
    "keeps that %j can't be read",
    (written) => {
      expect(fileOf({ FileBasicInfo: { Duration: written } })).toEqual({ durationSeconds: "unreadable" });
    },
  );

  it("takes one list of streams without the other for none of the other kind", () => {
    expect(fileOf({ FileBasicInfo: {}, AudioStreamInfoList: [{}] })).toEqual({
      videoStreams: 0,
      audioStreams: 1,
    });
    expect(fileOf({ FileBasicInfo: {}, VideoStreamInfoList: "?" })).toEqual({});
  });

  it("is not there while ICE has not looked into it", () => {
    expect(fileOf()).toBeUndefined();
    expect(fileOf({})).toBeUndefined();
    expect(wire.media({ MediaInfo: { MediaId: "m", FileInfoList: "?" } }).file).toBeUndefined();
  });
});
