import { z } from "zod";
import { verbsOf } from "../../../support/dynamicVerbsOf";
import { filmArgs, ossUrl } from "../../../support/films";
import { type Life, withLife } from "../../../support/lifecycle";
import { runOn } from "../../../support/runOn";

const minuteMs = 60_000;
const readSchema = z.object({ id: z.string(), props: z.record(z.string(), z.unknown()) });
/** As the constructor of `MediaProducingJob.get` hands it over in the update phase of `up`. */
const inUp = { __context: { urn: "urn:pulumi:dev::films::got", waits: true } };
const inPreview = { __context: { ...inUp.__context, waits: false } };
/** A refresh passes no context. */
const inRefresh = {};

/** A job of ten minutes that somebody else has just submitted. */
async function withJob(story: (life: Life, jobId: string) => Promise<void>): Promise<void> {
  await withLife({}, async (life) => {
    life.emulator.pacing.renderTimeMs = 10 * minuteMs;
    await life.engine.up({ film: { args: { ...filmArgs(), skipAwait: true } } });
    life.emulator.requests.clear();
    await story(life, life.emulator.jobs.list()[0]?.jobId ?? "");
  });
}

async function readOn(life: Life, jobId: string, props: object) {
  const startedAtMs = life.clock.now();
  const read = readSchema.parse(await verbsOf(runOn(life)).read(jobId, { ...props }));
  return { ...read, tookMs: life.clock.now() - startedAtMs };
}

describe("a job that was submitted elsewhere", () => {
  it("is waited for in up, and keeps what a later refresh needs: not that it has to wait", async () => {
    await withJob(async (life, jobId) => {
      const given = {
        ...inUp,
        endpoint: life.emulator.url,
        timeout: "2h",
        skipAwait: false,
        __provider: "shell",
      };
      const { id, props, tookMs } = await readOn(life, jobId, given);
      expect(id).toBe(jobId);
      expect(tookMs).toBeGreaterThan(8 * minuteMs);
      expect(props).toMatchObject({
        ...{ jobId, status: "Success", mediaUrl: ossUrl("out/film.mp4"), duration: 2, region: "cn-shanghai" },
        ...{ endpoint: life.emulator.url, timeout: "2h", skipAwait: false, __provider: "shell" },
      });
      expect(props).not.toHaveProperty("__context");
      // The mark is ours, and none of the user's data.
      expect(props).not.toHaveProperty("userData");
    });
  });

  it.each([
    ["a preview", inPreview],
    ["a refresh", inRefresh],
    ["up with skipAwait", { ...inUp, skipAwait: true }],
  ])("is looked at once in %s, and shows no film before its end", async (_what, given) => {
    await withJob(async (life, jobId) => {
      const { props, tookMs } = await readOn(life, jobId, given);
      expect(tookMs).toBeLessThan(minuteMs);
      expect(life.emulator.requests.countsByOperation()).toEqual({ GetMediaProducingJob: 1 });
      expect(props["status"]).not.toBe("Success");
      for (const name of ["mediaUrl", "mediaId", "duration"]) expect(props).not.toHaveProperty(name);
    });
  });

  it("is not waited for with a timeout that is none; a refresh goes by what it can read", async () => {
    await withJob(async (life, jobId) => {
      await expect(readOn(life, jobId, { ...inUp, timeout: "45d" })).rejects.toThrow(
        'timeout must be at most 30d; got "45d".',
      );
      await expect(readOn(life, jobId, { ...inPreview, timeout: "soon" })).rejects.toThrow(
        "timeout must be a duration",
      );
      expect((await readOn(life, jobId, { ...inRefresh, timeout: "45d" })).id).toBe(jobId);
    });
  });

  it("is not asked for elsewhere than at an endpoint that can be read", async () => {
    await withJob(async (life, jobId) => {
      for (const endpoint of ["ftp://ice.example.com", "http://ice.example.com/path", 8080])
        await expect(readOn(life, jobId, { ...inPreview, endpoint })).rejects.toThrow(
          'endpoint must be "host[:port]", or "http://host[:port]" or "https://host[:port]".',
        );
      expect(life.emulator.requests.countsByOperation()).toEqual({});
    });
  });

  it("that failed fails up, and is only told by a preview and a refresh", async () => {
    await withLife({}, async (life) => {
      life.emulator.jobs.failNext({ code: "ProduceFailed", message: "It did not work" });
      await life.engine.up({ film: { args: filmArgs() } });
      const jobId = life.emulator.jobs.list()[0]?.jobId ?? "";
      await expect(readOn(life, jobId, inUp)).rejects.toThrow(
        /^The render failed with ProduceFailed: It did not work .*Whoever submitted it has to render it again\.$/u,
      );
      for (const given of [inPreview, inRefresh]) {
        expect((await readOn(life, jobId, given)).props).toMatchObject({
          ...{ status: "Failed", code: "ProduceFailed", message: "It did not work" },
        });
      }
    });
  });

  it("that ICE does not know is an error at once: its submit was no moment ago", async () => {
    await withLife({}, async (life) => {
      const jobId = "0".repeat(32);
      for (const given of [inUp, inPreview, inRefresh]) {
        const startedAtMs = life.clock.now();
        await expect(readOn(life, jobId, given)).rejects.toThrow(
          `There is no job ${jobId} in cn-shanghai (JobNotFound). ICE keeps jobs for one year; check the id, the region and the account.`,
        );
        expect(life.clock.now() - startedAtMs).toBeLessThan(10_000);
      }
    });
  });

  it("that may not be asked for is not said to be none", async () => {
    await withJob(async (life, jobId) => {
      life.emulator.assumptions.set({ deniedOperations: ["GetMediaProducingJob", "ListMediaProducingJobs"] });
      for (const given of [inUp, inPreview])
        await expect(readOn(life, jobId, given)).rejects.toThrow(
          "RAM does not allow ice:GetMediaProducingJob",
        );
    });
  });

  it("is waited for as long as customTimeouts say, else `timeout`", async () => {
    await withJob(async (life, jobId) => {
      const { __context } = inUp;
      await expect(readOn(life, jobId, { ...inUp, timeout: "20s" })).rejects.toThrow("Timed out after 0:20");
      const custom = { __context: { ...__context, createTimeout: "40s" }, timeout: "20s" };
      await expect(readOn(life, jobId, custom)).rejects.toThrow("Timed out after 0:40");
      await expect(readOn(life, jobId, { ...inUp, timeout: 30 })).rejects.toThrow("Timed out after 0:30");
    });
  });

  it("is held to `expect` in up; a preview and a refresh tell how it differs", async () => {
    await withJob(async (life, jobId) => {
      const expected = { expect: { duration: 42 } };
      await expect(readOn(life, jobId, { ...inUp, ...expected })).rejects.toThrow("duration");
      for (const given of [inPreview, inRefresh]) {
        const { props } = await readOn(life, jobId, { ...given, ...expected });
        expect(props["unmetExpectations"]).toHaveLength(1);
        expect(props["expect"]).toEqual(expected.expect);
      }
      const met = await readOn(life, jobId, { ...inUp, expect: { duration: 2 } });
      expect(met.props["unmetExpectations"]).toEqual([]);
    });
  });

  it("has its `expect` refused when nobody could meet it", async () => {
    await withJob(async (life, jobId) => {
      await expect(readOn(life, jobId, { ...inUp, expect: 42 })).rejects.toThrow("expect must be an object");
      await expect(readOn(life, jobId, { ...inUp, expect: { durration: 42 } })).rejects.toThrow(
        "expect.durration",
      );
      expect(life.emulator.requests.list()).toEqual([]);
    });
  });

  it("keeps the region that it was asked for in", async () => {
    await withJob(async (life, jobId) => {
      await expect(readOn(life, jobId, { region: "cn-beijing" })).resolves.toMatchObject({
        props: { region: "cn-beijing" },
      });
    });
  });

  it("is asked for where the program says, and has nothing stored beside it where nothing is secret", async () => {
    await withJob(async (life, jobId) => {
      const elsewhere = runOn(life, { "alicloud-ice:endpoint": "http://127.0.0.1:9" });
      const read = await verbsOf(elsewhere).read(jobId, { ...inRefresh, endpoint: life.emulator.url });
      expect(read).toMatchObject({ id: jobId, props: { jobId, endpoint: life.emulator.url } });
      expect(read).not.toHaveProperty("props.__render");
    });
  });

  it("tells a preview what up will do about one that has not succeeded, and nothing else", async () => {
    await withJob(async (life, jobId) => {
      const told = async (props: object) => {
        const lines: string[] = [];
        const run = runOn(life);
        const say = (_urn: string, line: string) => void lines.push(line);
        const log = { ...run.host.log, info: say, warn: say };
        await verbsOf({ ...run, host: { ...run.host, log } }).read(jobId, { ...props });
        return lines.join("\n");
      };
      expect(await told(inPreview)).toMatch(
        new RegExp(`^Job ${jobId} is \\w+: \`pulumi up\` waits until it has ended`, "u"),
      );
      expect(await told(inRefresh)).toBe("");
      life.emulator.jobs.set(jobId, { status: "Failed", code: "ProduceFailed", message: "It did not work" });
      expect(await told(inPreview)).toContain(`Job ${jobId} failed with ProduceFailed: \`pulumi up\` fails`);
    });
  });
});
