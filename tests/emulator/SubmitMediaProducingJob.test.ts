import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { withEmulator } from "../support/emulatorFixture";
import {
  BUCKET_URL,
  jobWithStatus,
  putStill,
  renderFilm,
  STILL_TIMELINE,
  submission,
  type Submission,
  submitJob,
} from "../support/emulatorJobs";

const HEX_ID = /^[0-9a-f]{32}$/;

describe("SubmitMediaProducingJob", () => {
  it("answers with the ids of the job, its project and its media", () =>
    withEmulator({}, async ({ client }) => {
      const submitted = await submitJob(client);
      expect(submitted).toMatchObject({
        JobId: expect.stringMatching(HEX_ID) as string,
        ProjectId: expect.stringMatching(HEX_ID) as string,
        MediaId: expect.stringMatching(HEX_ID) as string,
      });
      expect(submitted.VodMediaId).toBeUndefined();
    }));

  it("renders the film to its address", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const job = await renderFilm(client);
      expect(job).toMatchObject({ Status: "Success", Progress: 100 });
      expect(job.Duration).toBeCloseTo(2, 1);
      expect(existsSync(join(emulator.dataDir, "oss/films/out/film.mp4"))).toBe(true);
    }));

  it("renders a video and its title from materials by MediaId", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const { MediaId } = await renderFilm(client);
      const clip = { MediaId, In: 0, Out: 1 };
      const timeline = JSON.stringify({ VideoTracks: [{ VideoTrackClips: [clip] }] });
      const again = await renderFilm(client, { timeline, config: { MediaURL: `${BUCKET_URL}/out/2.mp4` } });
      expect(again).toMatchObject({ Status: "Success" });
      expect(again.Duration).toBeCloseTo(1, 1);
    }));

  it("takes VOD media, and gives them a VodMediaId", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const submitted = await submitJob(client, {
        config: {
          MediaURL: undefined,
          StorageLocation: "outin-1.oss-cn-shanghai.aliyuncs.com",
          FileName: "film.mp4",
        },
        query: { OutputMediaTarget: "vod-media" },
      });
      expect(submitted.VodMediaId).toMatch(HEX_ID);
      expect(await jobWithStatus(client, submitted.JobId, "Success", "Failed")).toMatchObject({
        Status: "Success",
        VodMediaId: submitted.VodMediaId,
        MediaURL: "https://outin-1.oss-cn-shanghai.aliyuncs.com/film.mp4",
      });
    }));

  it("takes S3 objects, into a folder of their own, and keeps no credentials", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const job = await renderFilm(client, {
        config: {
          MediaURL: undefined,
          Endpoint: "s3.example.com",
          Bucket: "my-bucket",
          ObjectKey: "out/film.mp4",
          AccessKeyId: "s3-key",
          AccessKeySecret: "s3-secret",
        },
        query: { OutputMediaTarget: "S3" },
      });
      expect(job).toMatchObject({
        Status: "Success",
        MediaURL: "https://my-bucket.s3.example.com/out/film.mp4",
      });
      expect(existsSync(join(emulator.dataDir, "s3/my-bucket/out/film.mp4"))).toBe(true);
      expect(JSON.stringify([emulator.jobs.list(), emulator.requests.list()])).not.toMatch(/s3-(key|secret)/);
    }));

  it("takes a project, and renders its timeline", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const { ProjectId } = await submitJob(client);
      const job = await renderFilm(client, { timeline: undefined, query: { ProjectId } });
      expect(job).toMatchObject({ Status: "Success", ProjectId, Timeline: STILL_TIMELINE });
    }));

  const longText = (bytes: number) => JSON.stringify({ text: "x".repeat(bytes - 11) });
  const track = { VideoTrackClips: [] };

  it.each<[what: string, parameter: string, changes: Submission]>([
    ["no source", "Timeline", { timeline: undefined }],
    ["two sources", "Timeline", { query: { ProjectId: "0".repeat(32) } }],
    ["a template without ClipsParam", "ClipsParam", { timeline: undefined, query: { TemplateId: "t" } }],
    ["a timeline that is no JSON", "Timeline", { timeline: "{" }],
    ["a timeline that is no object", "Timeline", { timeline: "[]" }],
    [
      "more than 100 video tracks",
      "Timeline.VideoTracks",
      { timeline: JSON.stringify({ VideoTracks: new Array(101).fill(track) }) },
    ],
    [
      "a material of another region",
      "Timeline",
      { timeline: STILL_TIMELINE.replace("cn-shanghai", "cn-beijing") },
    ],
    ["no OutputMediaConfig", "OutputMediaConfig", { query: { OutputMediaConfig: "" } }],
    ["an OutputMediaConfig that is no JSON", "OutputMediaConfig", { query: { OutputMediaConfig: "x" } }],
    ["no MediaURL", "OutputMediaConfig.MediaURL", { config: { MediaURL: undefined } }],
    [
      "an output in another region",
      "OutputMediaConfig.MediaURL",
      { config: { MediaURL: "https://films.oss-cn-beijing.aliyuncs.com/a.mp4" } },
    ],
    ["oss://", "OutputMediaConfig.MediaURL", { config: { MediaURL: "oss://films/a.mp4" } }],
    [
      "a CDN address",
      "OutputMediaConfig.MediaURL",
      { config: { MediaURL: "https://cdn.example.com/a.mp4" } },
    ],
    ["a climbing key", "OutputMediaConfig.MediaURL", { config: { MediaURL: `${BUCKET_URL}/%2e%2e/a.mp4` } }],
    ["an unknown container", "OutputMediaConfig.MediaURL", { config: { MediaURL: `${BUCKET_URL}/a.xyz` } }],
    ["a width below 128", "OutputMediaConfig.Width", { config: { Width: 127 } }],
    ["a width that is no whole number", "OutputMediaConfig.Width", { config: { Width: 640.5 } }],
    ["an unknown target", "OutputMediaTarget", { query: { OutputMediaTarget: "ftp" } }],
    [
      "a VOD location with http://",
      "OutputMediaConfig.StorageLocation",
      {
        config: { StorageLocation: "https://a.b", FileName: "a.mp4" },
        query: { OutputMediaTarget: "vod-media" },
      },
    ],
    [
      "VOD media without a location",
      "OutputMediaConfig.StorageLocation",
      { query: { OutputMediaTarget: "vod-media" } },
    ],
    ["S3 without an endpoint", "OutputMediaConfig.Endpoint", { query: { OutputMediaTarget: "S3" } }],
    ["UserData of 513 bytes", "UserData", { query: { UserData: longText(513) } }],
    ["UserData that is no JSON", "UserData", { query: { UserData: "hello" } }],
    ["a ClientToken of 65 characters", "ClientToken", { query: { ClientToken: "x".repeat(65) } }],
    ["a ClientToken beyond ASCII", "ClientToken", { query: { ClientToken: "中" } }],
    ["metadata that are no JSON", "MediaMetadata", { query: { MediaMetadata: "x" } }],
    [
      "an EditingProduceConfig that is no object",
      "EditingProduceConfig",
      { query: { EditingProduceConfig: "3" } },
    ],
  ])("refuses %s", (_what, parameter, changes) =>
    withEmulator({}, async ({ client, emulator }) => {
      const refusal = await client.refusal(...submission(changes));
      expect(refusal).toMatchObject({ code: "InvalidParameter", statusCode: 400 });
      expect(refusal.data.Message).toContain(`The specified parameter "${parameter}" is not valid.`);
      expect(emulator.jobs.list()).toEqual([]);
    }),
  );

  it("takes what is just within the limits", () =>
    withEmulator({}, async ({ client }) => {
      await submitJob(client, {
        config: { Width: 128, Height: 128 },
        query: { UserData: longText(512), ClientToken: "x".repeat(64) },
      });
    }));

  it("sees the Timeline only in the body of a POST, where places are strict", () =>
    withEmulator({ assumptions: { parameterPlaces: "strict" } }, async ({ client }) => {
      const [operation, query] = submission({ timeline: undefined, query: { Timeline: STILL_TIMELINE } });
      expect((await client.refusal(operation, query)).code).toBe("InvalidParameter");
      expect(await client.call(operation, query, undefined, "GET")).toHaveProperty("JobId");
    }));

  it("knows no project and no template that was not made", () =>
    withEmulator({}, async ({ client }) => {
      const source = (query: Record<string, string>) => submission({ timeline: undefined, query });
      expect(await client.refusal(...source({ ProjectId: "0".repeat(32) }))).toMatchObject({
        code: "ProjectNotFound",
        statusCode: 404,
      });
      expect(await client.refusal(...source({ TemplateId: "t", ClipsParam: "{}" }))).toMatchObject({
        code: "TemplateNotFound",
        statusCode: 404,
      });
    }));

  it("throttles more than 30 a second", () =>
    withEmulator({ renderTimeMs: 60_000 }, async ({ client }) => {
      const calls = Array.from({ length: 40 }, () => client.call(...submission()));
      const outcomes = await Promise.allSettled(calls);
      const refused = outcomes.filter((outcome) => outcome.status === "rejected");
      expect(refused.length).toBeGreaterThanOrEqual(1);
      expect(refused.length).toBeLessThanOrEqual(10);
      for (const { reason } of refused) expect(reason).toMatchObject({ code: "Throttling.User" });
    }));
});

describe("metadata", () => {
  it("reach the project and the media", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const job = await renderFilm(client, {
        query: {
          ProjectMetadata: JSON.stringify({ Title: "A project", Description: "About" }),
          MediaMetadata: JSON.stringify({ Title: "A film", Tags: "a,b", Count: 3 }),
          UserData: '{"k":1}',
        },
      });
      expect(job).toMatchObject({ UserData: '{"k":1}' });
      expect(await client.call("GetEditingProject", { ProjectId: job.ProjectId })).toMatchObject({
        Project: { Title: "A project", Description: "About", Status: "Produced" },
      });
      const { MediaInfo } = z
        .object({ MediaInfo: z.unknown() })
        .parse(await client.call("GetMediaInfo", { MediaId: job.MediaId ?? "" }));
      expect(MediaInfo).toMatchObject({ MediaBasicInfo: { Title: "A film", MediaTags: "a,b" } });
    }));
});
