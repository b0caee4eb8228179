import { z } from "zod";
import type { EmulatorClient } from "../support/emulatorClient";
import { withEmulator } from "../support/emulatorFixture";
import { getJob, putStill, renderFilm, submission, submitJob } from "../support/emulatorJobs";

const token = { ClientToken: "token-1" };

async function listedIds(client: EmulatorClient): Promise<string[]> {
  const { MediaProducingJobList } = z
    .object({ MediaProducingJobList: z.array(z.object({ JobId: z.string() })) })
    .parse(await client.call("ListMediaProducingJobs"));
  return MediaProducingJobList.map(({ JobId }) => JobId);
}

describe("assumptions", () => {
  it("clientTokenLifetimeMs: a token stands for its job only so long", () =>
    withEmulator({ assumptions: { clientTokenLifetimeMs: 60_000 } }, async ({ client, emulator }) => {
      const first = await submitJob(client, { query: token });
      emulator.clock.advance(50_000);
      expect((await submitJob(client, { query: token })).JobId).toBe(first.JobId);
      emulator.clock.advance(10_001);
      const second = await submitJob(client, { query: token });
      expect(second.JobId).not.toBe(first.JobId);
      expect((await submitJob(client, { query: token })).JobId).toBe(second.JobId);
    }));

  it("clientTokenLifetimeMs: for ever, unless set; but not beyond the job's own year", () =>
    withEmulator({}, async ({ client, emulator }) => {
      const first = await submitJob(client, { query: token });
      emulator.clock.advance(364 * 24 * 3600_000);
      expect((await submitJob(client, { query: token })).JobId).toBe(first.JobId);
      emulator.clock.advance(2 * 24 * 3600_000);
      expect((await submitJob(client, { query: token })).JobId).not.toBe(first.JobId);
    }));

  it("clientTokenMismatch: replay answers with the earlier job", () =>
    withEmulator({ assumptions: { clientTokenMismatch: "replay" } }, async ({ client }) => {
      const first = await submitJob(client, { query: token });
      const second = await submitJob(client, { query: token, config: { Width: 320 } });
      expect(second.JobId).toBe(first.JobId);
    }));

  it("listLagMs: a job shows in lists later", () =>
    withEmulator({ assumptions: { listLagMs: 60_000 } }, async ({ client, emulator }) => {
      const { JobId } = await submitJob(client);
      expect(await listedIds(client)).toEqual([]);
      expect((await getJob(client, JobId)).JobId).toBe(JobId);
      emulator.clock.advance(60_001);
      expect(await listedIds(client)).toEqual([JobId]);
    }));

  it("notFoundAfterSubmitMs: a job is not found at first", () =>
    withEmulator({ assumptions: { notFoundAfterSubmitMs: 60_000 } }, async ({ client, emulator }) => {
      const { JobId } = await submitJob(client);
      expect((await client.refusal("GetMediaProducingJob", { JobId })).code).toBe("JobNotFound");
      emulator.clock.advance(60_001);
      expect((await getJob(client, JobId)).JobId).toBe(JobId);
    }));

  it("mediaIdPer job: a second film at an address takes the place of the first", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const { MediaId: first = "" } = await renderFilm(client);
      const { MediaId: second = "" } = await renderFilm(client);
      expect(second).not.toBe(first);
      expect((await client.refusal("GetMediaInfo", { MediaId: first })).code).toBe("ResourceNotFound");
      expect(await client.call("GetMediaInfo", { MediaId: second })).toHaveProperty("MediaInfo");
    }));

  it("mediaIdPer address: films at one address share their MediaId, also while they render", () =>
    withEmulator({ assumptions: { mediaIdPer: "address" } }, async ({ client, emulator }) => {
      await putStill(emulator.url);
      emulator.jobs.hold();
      const first = await submitJob(client);
      const second = await submitJob(client);
      expect(second.MediaId).toBe(first.MediaId);
      emulator.jobs.release();
      const third = await renderFilm(client);
      expect(third.MediaId).toBe(first.MediaId);
      expect(await client.call("GetMediaInfo", { MediaId: first.MediaId ?? "" })).toHaveProperty("MediaInfo");
    }));

  it("callsPerSecond: any operation can be capped", () =>
    withEmulator({ assumptions: { callsPerSecond: { GetMediaProducingJob: 2 } } }, async ({ client }) => {
      const { JobId } = await submitJob(client);
      const calls = Array.from({ length: 4 }, () => client.call("GetMediaProducingJob", { JobId }));
      const outcomes = (await Promise.allSettled(calls)).map(({ status }) => status);
      expect(outcomes.filter((status) => status === "fulfilled")).toHaveLength(2);
      expect(await client.refusal("GetMediaProducingJob", { JobId })).toMatchObject({
        code: "Throttling.User",
        statusCode: 400,
      });
    }));

  it("callsPerSecond: all together can be capped, and what one operation was refused does not count", () =>
    withEmulator({ assumptions: { callsPerSecond: { "*": 3, GetEventCallback: 1 } } }, async ({ client }) => {
      await client.call("GetEventCallback");
      expect((await client.refusal("GetEventCallback")).code).toBe("Throttling.User");
      await client.call("ListMediaProducingJobs");
      await client.call("ListMediaProducingJobs");
      expect((await client.refusal("ListMediaProducingJobs")).code).toBe("Throttling.User");
    }));

  it("parameterPlaces: strict looks for each in its own place, either in both", () =>
    withEmulator({ assumptions: { parameterPlaces: "strict" } }, async ({ client, emulator }) => {
      const [operation, query, body] = submission();
      const everywhere = [
        [{ ...query, ...body }, undefined],
        [{}, { ...query, ...body }],
      ] as const;
      for (const [asQuery, asBody] of everywhere) {
        expect((await client.refusal(operation, asQuery, asBody)).code).toBe("InvalidParameter");
      }
      emulator.assumptions.set({ parameterPlaces: "either" });
      for (const [asQuery, asBody] of everywhere) {
        expect(await client.call(operation, asQuery, asBody)).toHaveProperty("JobId");
      }
    }));

  it("deniedOperations: RAM says no, and why", () =>
    withEmulator({}, async ({ client, emulator }) => {
      emulator.assumptions.set({ deniedOperations: ["ListMediaProducingJobs"] });
      expect(await client.refusal("ListMediaProducingJobs")).toMatchObject({
        code: "Forbidden.RAM",
        statusCode: 403,
        data: {
          AccessDeniedDetail: { AuthAction: "ice:ListMediaProducingJobs", NoPermissionType: "ImplicitDeny" },
        },
      });
      expect(await client.call(...submission())).toHaveProperty("JobId");
    }));

  it("refuse unknown names, and keep what is not named", () =>
    withEmulator({ assumptions: { listLagMs: 5 } }, ({ emulator }) => {
      emulator.assumptions.set({ mediaIdPer: "address" });
      expect(emulator.assumptions.current).toMatchObject({ listLagMs: 5, mediaIdPer: "address" });
      const unknown: object = { lag: 1 };
      expect(() => emulator.assumptions.set(unknown)).toThrow(/lag/);
      return Promise.resolve();
    }));
});
