import { EmulatorClient } from "../support/emulatorClient";
import { z } from "zod";
import { withEmulator } from "../support/emulatorFixture";
import { jobWithStatus, submitJob } from "../support/emulatorJobs";

async function control(url: string, method: string, path: string, body?: object) {
  const response = await fetch(`${url}/_emulator/${path}`, {
    method,
    ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  return { status: response.status, answer };
}

describe("the switches over HTTP", () => {
  it("add, show and clear faults", () =>
    withEmulator({}, async ({ client, emulator: { url } }) => {
      await control(url, "POST", "faults", { operation: "ListMediaProducingJobs", effect: { kind: "drop" } });
      await expect(client.call("ListMediaProducingJobs")).rejects.toMatchObject({ code: "ECONNRESET" });
      expect((await control(url, "GET", "faults")).answer).toMatchObject([
        { hits: 1, effect: { kind: "drop" } },
      ]);
      expect((await control(url, "DELETE", "faults")).answer).toEqual([]);
    }));

  it("change assumptions, one by one", () =>
    withEmulator({}, async ({ emulator: { url, assumptions } }) => {
      await control(url, "PATCH", "assumptions", { listLagMs: 7 });
      await control(url, "PATCH", "assumptions", { clientTokenMismatch: "replay" });
      expect((await control(url, "GET", "assumptions")).answer).toEqual(assumptions.current);
      expect(assumptions.current).toMatchObject({ listLagMs: 7, clientTokenMismatch: "replay" });
    }));

  it("move the clock and the pacing", () =>
    withEmulator({}, async ({ emulator: { url, clock, pacing } }) => {
      const before = clock.now();
      await control(url, "POST", "clock/advance", { ms: 3600_000 });
      expect(clock.now() - before).toBeGreaterThanOrEqual(3600_000);
      const { now } = z.object({ now: z.string() }).parse((await control(url, "GET", "clock")).answer);
      expect(Date.parse(now)).toBeGreaterThanOrEqual(before + 3600_000);
      expect((await control(url, "PATCH", "pacing", { renderTimeMs: 250 })).answer).toEqual({
        renderTimeMs: 250,
      });
      expect(pacing.renderTimeMs).toBe(250);
    }));

  it("register a material, as RegisterMediaInfo does, without a signature", () =>
    withEmulator({}, async ({ client, emulator: { url } }) => {
      const address = "https://films.oss-cn-shanghai.aliyuncs.com/in/none.mp4";
      const { status, answer } = await control(url, "POST", "media", { InputURL: address, Title: "None" });
      expect(status).toBe(200);
      const { MediaId } = z.object({ MediaId: z.string() }).parse(answer);
      expect(await client.call("GetMediaInfo", { MediaId })).toMatchObject({
        MediaInfo: { MediaBasicInfo: { InputURL: address, Title: "None" } },
      });
      const again = {
        InputURL: address,
        Title: "Anew",
        Overwrite: true,
        RegisterConfig: { NeedSprite: false },
      };
      expect(await control(url, "POST", "media", again)).toMatchObject({ status: 200 });
      const refused = await control(url, "POST", "media", {});
      expect(refused).toMatchObject({
        status: 400,
        answer: { message: expect.stringContaining("InputURL") as string },
      });
    }));

  it("hold, fail, set and forget jobs", () =>
    withEmulator({}, async ({ client, emulator: { url, jobs } }) => {
      await control(url, "POST", "jobs/hold");
      await control(url, "POST", "jobs/fail-next", { code: "ProduceFailed", message: "No." });
      const { JobId } = await submitJob(client);
      await jobWithStatus(client, JobId, "Processing");
      await control(url, "POST", "jobs/release");
      expect(await jobWithStatus(client, JobId, "Failed")).toMatchObject({ Code: "ProduceFailed" });
      expect((await control(url, "PATCH", `jobs/${JobId}`, { status: "Odd" })).answer).toMatchObject({
        status: "Odd",
      });
      expect((await control(url, "GET", "jobs")).answer).toMatchObject([{ jobId: JobId, status: "Odd" }]);
      await control(url, "DELETE", `jobs/${JobId}`);
      expect(jobs.list()).toEqual([]);
    }));

  it("add, show and remove keys, and never show a secret", () =>
    withEmulator({}, async ({ emulator: { url } }) => {
      const key = { accessKeyId: "second", accessKeySecret: "very-secret", active: true };
      const { answer } = await control(url, "POST", "keys", key);
      expect(answer).toEqual([{ accessKeyId: "emulator" }, { accessKeyId: "second", active: true }]);
      const client = new EmulatorClient({ url, accessKeyId: "second", accessKeySecret: "very-secret" });
      expect(await client.call("ListMediaProducingJobs")).toHaveProperty("MaxResults");
      await control(url, "DELETE", "keys/second");
      expect((await control(url, "GET", "keys")).answer).toEqual([{ accessKeyId: "emulator" }]);
    }));

  it("show and clear the requests", () =>
    withEmulator({}, async ({ client, emulator: { url } }) => {
      await client.call("ListMediaProducingJobs");
      expect((await control(url, "GET", "requests?operation=ListMediaProducingJobs")).answer).toMatchObject({
        counts: { ListMediaProducingJobs: 1 },
        requests: [{ operation: "ListMediaProducingJobs", signature: "valid" }],
      });
      await control(url, "DELETE", "requests");
      expect((await control(url, "GET", "requests")).answer).toEqual({ counts: {}, requests: [] });
    }));

  it.each([
    ["POST", "faults", { effect: { kind: "explode" } }],
    ["PATCH", "assumptions", { lag: 1 }],
    ["POST", "clock/advance", { ms: -1 }],
    ["PATCH", "jobs/none", { status: "Failed" }],
    ["PATCH", "pacing", {}],
  ])("say what is wrong with %s %s %j", (method, path, body) =>
    withEmulator({}, async ({ emulator: { url } }) => {
      const { status, answer } = await control(url, method, path, body);
      expect(status).toBe(400);
      expect(answer).toEqual({ message: expect.stringMatching(/.{10}/) as string });
    }),
  );

  it("take nothing but JSON", () =>
    withEmulator({}, async ({ emulator }) => {
      const response = await fetch(`${emulator.url}/_emulator/faults`, {
        method: "POST",
        headers: { "content-type": "text/plain" },
        body: JSON.stringify({ effect: { kind: "drop" } }),
      });
      expect(response.ok).toBe(false);
      expect(emulator.faults.list()).toEqual([]);
    }));
});
