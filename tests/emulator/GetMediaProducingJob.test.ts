import { withEmulator } from "../support/emulatorFixture";
import { BUCKET_URL, getJob, putStill, renderFilm, STILL_TIMELINE, submitJob } from "../support/emulatorJobs";

const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

describe("GetMediaProducingJob", () => {
  it("shows a finished job", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const { JobId, MediaId } = await renderFilm(client, { query: { UserData: '{"a":1}' } });
      expect(await client.call("GetMediaProducingJob", { JobId })).toEqual({
        RequestId: expect.stringMatching(/^[0-9A-F-]{36}$/) as string,
        MediaProducingJob: {
          JobId,
          ProjectId: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
          MediaId,
          MediaURL: `${BUCKET_URL}/out/film.mp4`,
          Timeline: STILL_TIMELINE,
          UserData: '{"a":1}',
          Status: "Success",
          Duration: expect.closeTo(2, 1) as number,
          Progress: 100,
          CreateTime: expect.stringMatching(TIMESTAMP) as string,
          ModifiedTime: expect.stringMatching(TIMESTAMP) as string,
          CompleteTime: expect.stringMatching(TIMESTAMP) as string,
        },
      });
    }));

  it("shows a job that still runs without an end", () =>
    withEmulator({}, async ({ client, emulator }) => {
      emulator.jobs.hold();
      const job = await getJob(client, (await submitJob(client)).JobId);
      expect(["Queuing", "Processing"]).toContain(job.Status);
      expect(job.CompleteTime).toBeUndefined();
      expect(job.Code).toBeUndefined();
    }));

  it("returns the MediaURL as it was written", () =>
    withEmulator({}, async ({ client }) => {
      const MediaURL = "http://films.oss-cn-shanghai.aliyuncs.com/out/a b%20c.mp4";
      const { JobId } = await submitJob(client, { config: { MediaURL } });
      expect((await getJob(client, JobId)).MediaURL).toBe(MediaURL);
    }));

  it("knows no other jobs", () =>
    withEmulator({}, async ({ client }) => {
      expect(await client.refusal("GetMediaProducingJob", { JobId: "0".repeat(32) })).toMatchObject({
        code: "JobNotFound",
        statusCode: 404,
        data: { Message: "The specified job not found." },
      });
      expect(await client.refusal("GetMediaProducingJob")).toMatchObject({
        code: "InvalidParameter",
        data: { Message: expect.stringContaining('"JobId"') as string },
      });
    }));

  it("forgets jobs after a year", () =>
    withEmulator({}, async ({ client, emulator }) => {
      const { JobId } = await submitJob(client);
      emulator.clock.advance(364 * 24 * 3600_000);
      expect((await getJob(client, JobId)).JobId).toBe(JobId);
      emulator.clock.advance(2 * 24 * 3600_000);
      expect((await client.refusal("GetMediaProducingJob", { JobId })).code).toBe("JobNotFound");
    }));
});
