import { z } from "zod";
import { withEmulator } from "../support/emulatorFixture";
import { BUCKET_URL, putStill, renderFilm, submission } from "../support/emulatorJobs";

type Config = Record<string, unknown>;

const streamsSchema = z.object({
  MediaInfo: z.object({
    FileInfoList: z.tuple([
      z.object({
        FileBasicInfo: z.object({ Width: z.string(), Height: z.string() }),
        VideoStreamInfoList: z.array(z.object({ CodecName: z.string() })),
      }),
    ]),
  }),
});

describe("an OutputMediaConfig", () => {
  it.each<[what: string, config: Config, size: [string, string]]>([
    [
      "null for what is not set",
      { Width: null, Height: null, Bitrate: null, Video: null, FileName: null },
      ["2", "2"],
    ],
    [
      "an empty text for what is not set",
      { Width: "", Height: "", MaxDuration: "", StorageLocation: "" },
      ["2", "2"],
    ],
    ["null inside Video", { Video: { Fps: null, Codec: "", Crf: null } }, ["640", "360"]],
    [
      "the letters of the vendor's own tools",
      { MediaURL: undefined, mediaURL: `${BUCKET_URL}/out/a.mp4`, width: 320, height: 240 },
      ["640", "360"],
    ],
    [
      "a small width where no capital one is",
      {
        MediaURL: undefined,
        Width: undefined,
        Height: undefined,
        mediaUrl: `${BUCKET_URL}/out/b.mp4`,
        width: 320,
        height: 240,
      },
      ["320", "240"],
    ],
    ["capitals in the extension", { MediaURL: `${BUCKET_URL}/out/c.MP4` }, ["640", "360"]],
    [
      "the bucket's address inside its region",
      { MediaURL: "https://films.oss-cn-shanghai-internal.aliyuncs.com/out/d.mp4" },
      ["640", "360"],
    ],
  ])("may have %s", (_what, config, [Width, Height]) =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      // Where no size is set, it is the still's: one pixel, made even.
      const job = await renderFilm(client, { config });
      expect(job).toMatchObject({ Status: "Success" });
      const media = await client.call("GetMediaInfo", { MediaId: job.MediaId ?? "" });
      const [file] = streamsSchema.parse(media).MediaInfo.FileInfoList;
      expect(file.FileBasicInfo).toMatchObject({ Width, Height });
    }),
  );

  it.each<[codec: string, name: string, found: string]>([
    ["H.265", "a.mp4", "hevc"],
    ["h265", "b.m3u8", "hevc"],
    ["HEVC", "c.mp4", "hevc"],
    ["H.264", "d.mp4", "h264"],
    ["AVC", "e.m3u8", "h264"],
  ])("is encoded as %s in %s", (Codec, name, found) =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const MediaURL = `${BUCKET_URL}/out/${name}`;
      const job = await renderFilm(client, {
        config: { MediaURL, Video: { Codec, Crf: "30", Preset: "fast" } },
      });
      expect(job).toMatchObject({ Status: "Success" });
      const media = await client.call("GetMediaInfo", { MediaId: job.MediaId ?? "" });
      const [file] = streamsSchema.parse(media).MediaInfo.FileInfoList;
      expect(file.VideoStreamInfoList).toEqual([expect.objectContaining({ CodecName: found })]);
    }),
  );

  it.each<[what: string, parameter: string, config: Config]>([
    ["an empty MediaURL", "MediaURL", { MediaURL: "" }],
    ["a MediaURL that is null", "MediaURL", { MediaURL: null }],
    ["a .gif", "MediaURL", { MediaURL: `${BUCKET_URL}/a.gif` }],
    ["a .mov", "MediaURL", { MediaURL: `${BUCKET_URL}/a.mov` }],
    ["a .m4a", "MediaURL", { MediaURL: `${BUCKET_URL}/a.m4a` }],
    ["no extension", "MediaURL", { MediaURL: `${BUCKET_URL}/out/film` }],
    ["an extension of the folder alone", "MediaURL", { MediaURL: `${BUCKET_URL}/out.mp4/film` }],
    ["a folder", "MediaURL", { MediaURL: `${BUCKET_URL}/out/` }],
    ["a bucket", "MediaURL", { MediaURL: `${BUCKET_URL}/` }],
    ["a query", "MediaURL", { MediaURL: `${BUCKET_URL}/a.mp4?x=1` }],
    [
      "a signed address",
      "MediaURL",
      { MediaURL: `${BUCKET_URL}/a.mp4?Expires=1&OSSAccessKeyId=x&Signature=y` },
    ],
    ["a fragment", "MediaURL", { MediaURL: `${BUCKET_URL}/a.mp4#t=1` }],
    [
      "another region's inner address",
      "MediaURL",
      { MediaURL: "https://films.oss-cn-beijing-internal.aliyuncs.com/a.mp4" },
    ],
    ["a codec that is none of the two", "Video.Codec", { Video: { Codec: "AV1" } }],
    ["H.265 in a .webm", "Video.Codec", { MediaURL: `${BUCKET_URL}/a.webm`, Video: { Codec: "H.265" } }],
    ["a profile that the codec lacks", "Video.Profile", { Video: { Codec: "H.265", Profile: "high" } }],
    ["an unknown preset", "Video.Preset", { Video: { Preset: "quick" } }],
    ["a Crf of 52", "Video.Crf", { Video: { Crf: 52 } }],
  ])("is refused with %s", (_what, parameter, config) =>
    withEmulator({}, async ({ client, emulator }) => {
      const refusal = await client.refusal(...submission({ config }));
      expect(refusal.code).toBe("InvalidParameter");
      expect(refusal.data.Message).toContain(`"OutputMediaConfig.${parameter}"`);
      expect(emulator.jobs.list()).toEqual([]);
    }),
  );
});
