import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { withEmulator } from "../support/emulatorFixture";
import { BUCKET_URL, putStill, renderFilm, STILL_URL, submitJob } from "../support/emulatorJobs";

const mediaSchema = z.object({
  MediaInfo: z.object({
    MediaId: z.string(),
    MediaBasicInfo: z.record(z.string(), z.unknown()),
    FileInfoList: z.array(
      z.object({
        FileBasicInfo: z.record(z.string(), z.string()),
        VideoStreamInfoList: z.array(z.record(z.string(), z.string())),
        AudioStreamInfoList: z.array(z.record(z.string(), z.string())),
      }),
    ),
  }),
});

describe("GetMediaInfo", () => {
  it("shows a film by MediaId and by InputURL, its file in texts only", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const { MediaId = "" } = await renderFilm(client);
      const { MediaInfo } = mediaSchema.parse(await client.call("GetMediaInfo", { MediaId }));
      expect(MediaInfo).toMatchObject({
        MediaId,
        MediaBasicInfo: { InputURL: `${BUCKET_URL}/out/film.mp4`, MediaType: "video", Status: "Normal" },
      });
      const [file] = MediaInfo.FileInfoList;
      expect(file?.FileBasicInfo).toMatchObject({
        FileName: "film.mp4",
        FileSize: String(statSync(join(emulator.dataDir, "oss/films/out/film.mp4")).size),
        FileUrl: `${emulator.url}/oss/films/out/film.mp4`,
        Region: "cn-shanghai",
        Width: "640",
        Height: "360",
      });
      expect(Number(file?.FileBasicInfo["Duration"])).toBeCloseTo(2, 1);
      expect(file?.VideoStreamInfoList).toHaveLength(1);
      const byUrl = await client.call("GetMediaInfo", { InputURL: `${BUCKET_URL}/out/film.mp4` });
      expect(mediaSchema.parse(byUrl).MediaInfo).toEqual(MediaInfo);
      const plain = await client.call("GetMediaInfo", {
        InputURL: "http://films.oss-cn-shanghai.aliyuncs.com/out/film.mp4",
      });
      expect(mediaSchema.parse(plain).MediaInfo.MediaId).toBe(MediaId);
    }));

  it("lets MediaId win over InputURL", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      await renderFilm(client);
      const refusal = await client.refusal("GetMediaInfo", {
        MediaId: "0".repeat(32),
        InputURL: `${BUCKET_URL}/out/film.mp4`,
      });
      expect(refusal.code).toBe("ResourceNotFound");
    }));

  it("knows only what is registered", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      for (const query of [{ MediaId: "0".repeat(32) }, { InputURL: STILL_URL }, { InputURL: "nonsense" }]) {
        expect(await client.refusal("GetMediaInfo", query)).toMatchObject({
          code: "ResourceNotFound",
          statusCode: 404,
        });
      }
      expect((await client.refusal("GetMediaInfo")).code).toBe("InvalidParameter");
    }));

  it("knows no film before its job has ended", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      emulator.jobs.hold();
      const { MediaId = "" } = await submitJob(client);
      expect((await client.refusal("GetMediaInfo", { MediaId })).code).toBe("ResourceNotFound");
    }));

  it("takes a film whose file is gone as gone", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const { MediaId = "" } = await renderFilm(client);
      rmSync(join(emulator.dataDir, "oss/films/out/film.mp4"));
      expect(await client.refusal("GetMediaInfo", { MediaId })).toMatchObject({
        code: "ResourceNotFound",
        statusCode: 404,
      });
    }));
});
