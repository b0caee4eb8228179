import type { FaultOptions } from "../../emulator/src/call/faults";
import { EmulatorClient } from "../support/emulatorClient";
import { withEmulator } from "../support/emulatorFixture";
import { submission, submitJob } from "../support/emulatorJobs";

const OPERATION = "SubmitMediaProducingJob";
const drop: FaultOptions = { operation: OPERATION, effect: { kind: "drop" } };

/** How each of some calls ended. */
async function outcomes(client: EmulatorClient, count: number): Promise<string[]> {
  const results: string[] = [];
  for (let index = 0; index < count; index++) {
    results.push(
      await client.call("ListMediaProducingJobs").then(
        () => "ok",
        () => "hit",
      ),
    );
  }
  return results;
}

describe("a fault", () => {
  it("drops the connection before the call takes effect", () =>
    withEmulator({}, async ({ client, emulator }) => {
      emulator.faults.add(drop);
      await expect(client.call(...submission())).rejects.toMatchObject({ code: "ECONNRESET" });
      expect(emulator.jobs.list()).toEqual([]);
      expect(emulator.requests.list()).toMatchObject([
        { operation: OPERATION, signature: "unchecked", fault: "drop" },
      ]);
      expect(emulator.requests.list()[0]?.status).toBeUndefined();
    }));

  it("loses the answer after the call took effect, and the token finds the job", () =>
    withEmulator({}, async ({ client, emulator }) => {
      emulator.faults.add({ ...drop, when: "after" });
      const query = { ClientToken: "token-1" };
      await expect(client.call(...submission({ query }))).rejects.toMatchObject({ code: "ECONNRESET" });
      const [job] = emulator.jobs.list();
      expect((await submitJob(client, { query })).JobId).toBe(job?.jobId);
      expect(emulator.jobs.list()).toHaveLength(1);
    }));

  it("hits its operation only, from `skip` on and `times` times", () =>
    withEmulator({}, async ({ client, emulator }) => {
      emulator.faults.add({ operation: "GetMediaInfo", effect: { kind: "drop" } });
      emulator.faults.add({
        operation: "ListMediaProducingJobs",
        skip: 1,
        times: 2,
        effect: { kind: "html", status: 502 },
      });
      expect(await outcomes(client, 5)).toEqual(["ok", "hit", "hit", "ok", "ok"]);
      expect(emulator.faults.list()).toMatchObject([
        { seen: 0, hits: 0 },
        { seen: 5, hits: 2 },
      ]);
    }));

  it("counts calls that another fault hit", () =>
    withEmulator({}, async ({ client, emulator }) => {
      emulator.faults.add({ effect: { kind: "drop" } });
      emulator.faults.add({ skip: 1, effect: { kind: "drop" } });
      expect(await outcomes(client, 3)).toEqual(["hit", "hit", "ok"]);
    }));

  it("goes away when cleared", () =>
    withEmulator({}, async ({ client, emulator }) => {
      emulator.faults.add({ times: "always", effect: { kind: "drop" } });
      expect(await outcomes(client, 2)).toEqual(["hit", "hit"]);
      emulator.faults.clear();
      expect(await outcomes(client, 1)).toEqual(["ok"]);
    }));

  it("answers with any status, Code and Message", () =>
    withEmulator({}, async ({ client, emulator }) => {
      emulator.faults.add({
        operation: OPERATION,
        effect: { kind: "error", status: 503, code: "ServiceUnavailable", message: "Busy." },
      });
      expect(await client.refusal(...submission())).toMatchObject({
        code: "ServiceUnavailable",
        statusCode: 503,
        data: { Message: "Busy." },
      });
      expect(emulator.jobs.list()).toEqual([]);
    }));

  it("answers with a proxy's page", () =>
    withEmulator({}, async ({ client, emulator }) => {
      emulator.faults.add({ operation: OPERATION, effect: { kind: "html", status: 504 } });
      const response = await fetch(emulator.url, { headers: { "x-acs-action": OPERATION } });
      expect([response.status, response.headers.get("content-type")]).toEqual([504, "text/html"]);
      emulator.faults.add({ operation: OPERATION, when: "after", effect: { kind: "html" } });
      await expect(client.call(...submission())).rejects.toThrow("is not valid JSON");
      expect(emulator.jobs.list()).toHaveLength(1);
    }));

  it("hangs until the client gives up", () =>
    withEmulator({}, async ({ emulator }) => {
      const hasty = new EmulatorClient({ url: emulator.url, timeoutMs: 200 });
      emulator.faults.add({ operation: OPERATION, when: "after", effect: { kind: "hang" } });
      await expect(hasty.call(...submission())).rejects.toThrow(/Timeout/);
      expect(emulator.jobs.list()).toHaveLength(1);
    }));

  it("delays the answer", () =>
    withEmulator({}, async ({ client, emulator }) => {
      emulator.faults.add({ operation: OPERATION, effect: { kind: "delay", ms: 300 } });
      const startedAt = performance.now();
      await submitJob(client);
      expect(performance.now() - startedAt).toBeGreaterThanOrEqual(295);
    }));

  it("does not keep a stop waiting", async () => {
    const startedAt = performance.now();
    await withEmulator({}, async ({ client, emulator }) => {
      emulator.faults.add({ effect: { kind: "hang" } });
      emulator.faults.add({ skip: 1, effect: { kind: "delay", ms: 60_000 } });
      const calls = [client.call("ListMediaProducingJobs"), client.call("ListMediaProducingJobs")];
      const ended = Promise.allSettled(calls);
      while (emulator.faults.list().some(({ hits }) => hits === 0)) await new Promise(setImmediate);
      await emulator.stop();
      expect((await ended).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    });
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  });

  it("hits by chance, the same calls for the same seed", () =>
    withEmulator({}, async ({ client, emulator }) => {
      const runs: string[][] = [];
      for (const seed of [7, 7, 8]) {
        emulator.faults.clear();
        emulator.faults.add({ times: "always", probability: 0.5, seed, effect: { kind: "drop" } });
        runs.push(await outcomes(client, 24));
      }
      expect(runs[0]).toEqual(runs[1]);
      expect(runs[0]).not.toEqual(runs[2]);
      expect(new Set(runs[0])).toEqual(new Set(["ok", "hit"]));
    }));

  it("is refused when it makes no sense", () =>
    withEmulator({}, ({ emulator }) => {
      expect(() => emulator.faults.add({ times: 0, effect: { kind: "drop" } })).toThrow();
      return Promise.resolve();
    }));
});
