import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { withEmulator } from "../support/emulatorFixture";
import { BUCKET_URL, getJob, jobWithStatus, putStill, renderFilm, submitJob } from "../support/emulatorJobs";
import { eventually } from "../support/eventually";

describe("jobs, under control", () => {
  it("are held in Processing, and released", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      emulator.jobs.hold();
      const { JobId, MediaId = "" } = await submitJob(client);
      await jobWithStatus(client, JobId, "Processing");
      expect(existsSync(join(emulator.dataDir, "oss/films/out/film.mp4"))).toBe(false);
      emulator.jobs.release();
      await jobWithStatus(client, JobId, "Success");
      expect(await client.call("GetMediaInfo", { MediaId })).toHaveProperty("MediaInfo");
    }));

  it("fail when told to, so many, in any words", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      emulator.jobs.failNext({ code: "QueryMaterialFailed", message: "Because.", times: 2 });
      for (let index = 0; index < 2; index++) {
        expect(await renderFilm(client)).toMatchObject({
          Status: "Failed",
          Code: "QueryMaterialFailed",
          Message: "Because.",
        });
      }
      expect(await renderFilm(client)).toMatchObject({ Status: "Success" });
    }));

  it("can be set to anything, and stay so", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      emulator.jobs.hold();
      const { JobId } = await submitJob(client);
      await jobWithStatus(client, JobId, "Processing");
      emulator.jobs.set(JobId, { status: "S3UploadSuccess", progress: 42, message: "odd" });
      emulator.jobs.release();
      expect((await renderFilm(client, { config: { MediaURL: `${BUCKET_URL}/out/2.mp4` } })).Status).toBe(
        "Success",
      );
      expect(await getJob(client, JobId)).toMatchObject({
        Status: "S3UploadSuccess",
        Progress: 42,
        Message: "odd",
      });
      expect(existsSync(join(emulator.dataDir, "oss/films/out/film.mp4"))).toBe(false);
      expect(() => emulator.jobs.set("none", { status: "Failed" })).toThrow("There is no job none.");
    }));

  it("can be forgotten", () =>
    withEmulator({}, async ({ client, emulator }) => {
      const { JobId } = await submitJob(client);
      emulator.jobs.forget(JobId);
      expect((await client.refusal("GetMediaProducingJob", { JobId })).code).toBe("JobNotFound");
      expect(emulator.jobs.list()).toEqual([]);
    }));

  it("last as long as they are told to, through every status, with growing progress", () =>
    withEmulator({ renderTimeMs: 100_000 }, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const { JobId } = await submitJob(client);
      const after = async (ms: number, status: string) => {
        emulator.clock.advance(ms);
        return jobWithStatus(client, JobId, status);
      };
      expect((await after(0, "Init")).Progress).toBe(0);
      expect((await after(6_000, "Queuing")).Progress).toBe(0);
      await after(5_000, "Processing");
      const early = await after(20_000, "Processing");
      const late = await after(50_000, "Processing");
      expect(early.Progress).toBeGreaterThanOrEqual(10);
      expect(late.Progress).toBeGreaterThan(early.Progress ?? 0);
      expect(late.Progress).toBeLessThan(100);
      const done = await after(20_000, "Success");
      expect(done.Progress).toBe(100);
      expect(Date.parse(done.CompleteTime ?? "") - Date.parse(done.CreateTime)).toBeGreaterThanOrEqual(
        99_000,
      );
    }));

  it("tell their progress without a write: hundreds under way would keep the emulator from answering", () =>
    withEmulator({ renderTimeMs: 100_000 }, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const { JobId } = await submitJob(client);
      emulator.clock.advance(11_000);
      await jobWithStatus(client, JobId, "Processing");
      const written = () => readFileSync(join(emulator.dataDir, "ice.sqlite-wal")).toString("base64");
      // Until the look is over that the clock's jump has caused.
      emulator.clock.advance(2_000);
      await eventually(() => (emulator.jobs.get(JobId)?.progress ?? 0) >= 13);
      const before = written();
      for (const progress of [33, 53, 73]) {
        emulator.clock.advance(20_000);
        await eventually(() => (emulator.jobs.get(JobId)?.progress ?? 0) >= progress);
      }
      expect(written() === before).toBe(true);
      // What is set by hand stays.
      emulator.jobs.set(JobId, { progress: 5 });
      emulator.clock.advance(10_000);
      expect(emulator.jobs.get(JobId)).toMatchObject({ status: "Processing", progress: 5 });
    }));

  it("are paced all at once, however few render at a time", () =>
    withEmulator({ renderTimeMs: 60_000, parallelRenders: 1 }, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const jobs = [];
      for (let index = 0; index < 4; index++) {
        jobs.push(await submitJob(client, { config: { MediaURL: `${BUCKET_URL}/out/${index}.mp4` } }));
      }
      emulator.clock.advance(60_000);
      for (const { JobId } of jobs) await jobWithStatus(client, JobId, "Success");
    }));

  it("render two at a time", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const jobs = [];
      for (let index = 0; index < 5; index++) {
        jobs.push(await submitJob(client, { config: { MediaURL: `${BUCKET_URL}/out/${index}.mp4` } }));
      }
      const processing = () => emulator.jobs.list().filter(({ status }) => status === "Processing").length;
      let most = 0;
      while (emulator.jobs.list().some(({ status }) => status !== "Success")) {
        most = Math.max(most, processing());
        await new Promise(setImmediate);
      }
      expect(most).toBe(2);
    }));
});

describe("the log of requests", () => {
  it("holds calls, verdicts and counts", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await submitJob(client, { query: { UserData: '{"a":1}' } });
      await client.refusal("GetMediaProducingJob", { JobId: "none" });
      expect(emulator.requests.list()).toMatchObject([
        {
          operation: "SubmitMediaProducingJob",
          signature: "valid",
          status: 200,
          params: { UserData: '{"a":1}' },
        },
        { operation: "GetMediaProducingJob", signature: "valid", status: 404, code: "JobNotFound" },
      ]);
      expect(emulator.requests.list("GetMediaProducingJob")).toHaveLength(1);
      expect(emulator.requests.count("SubmitMediaProducingJob")).toBe(1);
      emulator.requests.clear();
      expect(emulator.requests.countsByOperation()).toEqual({});
    }));
});
