import { z } from "zod";
import { gateVerbsOf } from "../../../support/dynamicVerbsOf";
import { filmArgs, ossUrl } from "../../../support/films";
import { outsOf, shut } from "../../../support/gateEnds";
import { type HonestReply, withHostileIce, withJobFields } from "../../../support/hostileIce";
import { type Life, type LifeOptions, until, withLife } from "../../../support/lifecycle";
import { runOn } from "../../../support/runOn";

const minuteMs = 60_000;
const context = { urn: "urn:pulumi:dev::films::gate" };
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const failure = { code: "ProduceFailed", message: "It did not work" };

/** Two renders that were submitted by this run and are not waited for. */
async function withTwo(
  options: LifeOptions,
  story: (life: Life, jobIds: readonly [string, string]) => Promise<void>,
): Promise<void> {
  await withLife(options, async (life) => {
    const { emulator, engine } = life;
    emulator.pacing.renderTimeMs = minuteMs;
    const film = (out: string) => ({ args: { ...filmArgs({ out }), skipAwait: true } });
    await engine.up({ en: film("out/en.mp4"), fr: film("out/fr.mp4") });
    const [en = "", fr = ""] = emulator.jobs.list().map(({ jobId }) => jobId);
    await story(life, [en, fr]);
  });
}

const readSchema = z.object({ props: z.record(z.string(), z.unknown()) });
const checkSchema = z.object({ failures: z.array(z.object({ property: z.string(), reason: z.string() })) });

const gateOf = (life: Life) => gateVerbsOf(runOn(life));
const createOn = (life: Life, props: object) => gateOf(life).create({ ...props, __context: context });

describe("going through a gate", () => {
  it("tells each job once, however often it is named, and stores the region", async () => {
    await withTwo({}, async (life, [en, fr]) => {
      expect(await createOn(life, { jobIds: [en, fr, en] })).toMatchObject({
        outs: {
          region: "cn-shanghai",
          results: {
            [en]: { status: "Success", mediaUrl: ossUrl("out/en.mp4"), duration: 2 },
            [fr]: { status: "Success", mediaUrl: ossUrl("out/fr.mp4"), duration: 2 },
          },
        },
      });
    });
  });

  it("names every job that failed, and keeps what the others made", async () => {
    await withLife({}, async (life) => {
      life.emulator.pacing.renderTimeMs = minuteMs;
      life.emulator.jobs.failNext({ ...failure, times: 2 });
      const film = (out: string) => ({ args: { ...filmArgs({ out }), skipAwait: true } });
      await life.engine.up({ one: film("out/1.mp4"), two: film("out/2.mp4"), three: film("out/3.mp4") });
      const jobIds = life.emulator.jobs.list().map(({ jobId }) => jobId);
      const { reasons, properties } = await shut(createOn(life, { jobIds }));
      expect(reasons).toHaveLength(2);
      for (const reason of reasons) {
        expect(reason).toMatch(
          /^The render failed with ProduceFailed: It did not work \(job \w{32}, region/u,
        );
      }
      const ends = life.emulator.jobs.list().map(({ jobId, status }) => [jobId, { status }]);
      expect(ends.map(([, end]) => end)).toEqual([
        { status: "Failed" },
        { status: "Failed" },
        { status: "Success" },
      ]);
      expect(properties["results"]).toMatchObject(Object.fromEntries(ends));
      // A job that did not succeed has no film.
      expect(JSON.stringify(properties["results"])).not.toContain("out/1.mp4");
    });
  });

  it("takes a job that is not found within a minute for lag, and names it after that", async () => {
    for (const [notFoundAfterSubmitMs, isOpen] of [
      [50_000, true],
      [10 * minuteMs, false],
    ] as const) {
      await withTwo({ emulator: { assumptions: { notFoundAfterSubmitMs } } }, async (life, jobIds) => {
        // List would show them.
        life.emulator.assumptions.set({ deniedOperations: ["ListMediaProducingJobs"] });
        const startedAtMs = life.clock.now();
        if (isOpen) expect(await createOn(life, { jobIds })).toHaveProperty("outs.results");
        else {
          const { reasons } = await shut(createOn(life, { jobIds }));
          expect(reasons).toHaveLength(2);
          expect(reasons[0]).toContain("JobNotFound");
          expect(reasons[0]).toContain("give the gate the region of the render");
          expect(life.clock.now() - startedAtMs).toBeLessThan(3 * minuteMs);
        }
      });
    }
  });

  it("ends with its timeout, naming each job that goes on; customTimeouts win, and an update's fall back", async () => {
    await withTwo({}, async (life, jobIds) => {
      life.emulator.jobs.hold();
      const timed = (verb: "create" | "update", props: object) => {
        const all = { jobIds, timeout: "20s", ...props };
        return verb === "create" ? gateOf(life).create(all) : gateOf(life).update("gate", {}, all);
      };
      for (const [verb, timeouts, said] of [
        ["create", {}, "0:20"],
        ["create", { createTimeout: "40s", updateTimeout: "50s" }, "0:40"],
        ["update", { createTimeout: "40s", updateTimeout: "50s" }, "0:50"],
        ["update", { createTimeout: "40s" }, "0:40"],
      ] as const) {
        const { reasons } = await shut(timed(verb, { __context: { ...context, ...timeouts } }));
        expect(reasons).toHaveLength(2);
        for (const reason of reasons) expect(reason).toContain(`Timed out after ${said}: job `);
        // Looked at shortly before.
        for (const reason of reasons) expect(reason).toMatch(/ is still (Queuing|Processing)/u);
      }
      life.emulator.jobs.release();
    });
  });

  it("looks shortly before its timeout, so that what it says is still true", async () => {
    await withTwo({}, async (life, jobIds) => {
      life.emulator.jobs.hold();
      await shut(createOn(life, { jobIds, timeout: "25m" }));
      const lastLook = life.emulator.requests.list("GetMediaProducingJob").at(-1);
      expect(life.clock.now() - Date.parse(lastLook?.time ?? "")).toBeLessThan(3_000);
      life.emulator.jobs.release();
    });
  });
});

describe("whether a gate is gone through again", () => {
  const made = (name: string) => ({ status: "Success", mediaUrl: ossUrl(`out/${name}.mp4`) });
  const open = { a: made("a"), b: made("b") };
  const inVod = { ...open, b: { status: "Success", vodMediaId: "vod-1" } };

  it.each<[what: string, results: unknown, jobIds: unknown, changes: boolean]>([
    ["not for the same jobs, all successful", open, ["a", "b"], false],
    ["not for the same jobs in another order, or named twice", open, ["b", "a", "b"], false],
    ["not for one that lies in VOD", inVod, ["a", "b"], false],
    ["for a success of which no address is told", { ...open, b: { status: "Success" } }, ["a", "b"], true],
    ["for one job more", open, ["a", "b", "c"], true],
    ["for one job less", open, ["a"], true],
    ["for another job", open, ["a", "c"], true],
    ["for one that failed", { ...open, b: { status: "Failed" } }, ["a", "b"], true],
    ["for one that has not ended", { ...open, b: { status: "Processing" } }, ["a", "b"], true],
    ["for a status this version does not know", { ...open, b: { status: "Done" } }, ["a", "b"], true],
    ["for a job that is not known yet", open, ["a", unknown], true],
    ["for jobs that are not known yet", open, unknown, true],
    ["without results", undefined, ["a", "b"], true],
    ["with an address that is none", { ...open, b: { ...made("b"), mediaUrl: 7 } }, ["a", "b"], true],
    ["with results that can't be read", { a: "Success", b: "Success" }, ["a", "b"], true],
  ])("%s", async (_what, results, jobIds, changes) => {
    await withLife({}, async (life) => {
      const diff = await gateOf(life).diff("gate", { results }, { jobIds, __context: context });
      expect(diff).toEqual({ changes });
      expect(life.emulator.requests.list()).toEqual([]);
    });
  });
});

describe("refresh of a gate", () => {
  it("looks at each job once, and keeps the result of one that ICE has forgotten", async () => {
    await withTwo({}, async (life, [en, fr]) => {
      const { emulator } = life;
      await createOn(life, { jobIds: [en, fr] });
      const results = {
        [en]: { status: "Success", mediaUrl: ossUrl("out/en.mp4") },
        [fr]: { status: "Init" },
      };
      emulator.jobs.forget(en);
      emulator.requests.clear();
      const read = await gateOf(life).read("gate", {
        jobIds: [en, fr],
        results,
        timeout: "5m",
        __context: context,
      });
      expect(read).toMatchObject({
        id: "gate",
        props: { timeout: "5m", results: { [en]: results[en], [fr]: { status: "Success", duration: 2 } } },
      });
      expect(emulator.requests.countsByOperation()).toEqual({ GetMediaProducingJob: 2 });
    });
  });

  it("does not wait for a job that goes on, and takes its result back", async () => {
    await withTwo({}, async (life, [en, fr]) => {
      life.emulator.jobs.hold();
      life.clock.advance(2 * minuteMs);
      await until(() => life.emulator.jobs.get(en)?.status === "Processing");
      const startedAtMs = life.clock.now();
      const results = { [en]: { status: "Success" }, [fr]: { status: "Success" } };
      const { props } = readSchema.parse(await gateOf(life).read("gate", { jobIds: [en, fr], results }));
      expect(props).toMatchObject({ results: { [en]: { status: "Processing" } } });
      expect(await gateOf(life).diff("gate", props, { jobIds: [en, fr] })).toEqual({ changes: true });
      expect(life.clock.now() - startedAtMs).toBeLessThan(minuteMs);
      life.emulator.jobs.release();
    });
  });
});

describe("a success of which ICE tells no address", () => {
  const without = (reply: HonestReply) =>
    withJobFields(reply, (job) => ({ ...job, MediaURL: "", VodMediaId: undefined }));

  it("keeps the gate shut, after a refresh as well, until an address is told", async () => {
    await withTwo({}, (life, jobIds) =>
      withHostileIce(life.emulator, async (ice) => {
        const gate = gateVerbsOf(runOn(life, { "alicloud-ice:endpoint": ice.url }));
        const args = { jobIds, __context: context };
        ice.spoil = without;
        const { reasons, properties } = await shut(gate.create(args));
        expect(reasons).toHaveLength(2);
        expect(reasons[0]).toContain("ICE tells no address of its film");
        expect(reasons[0]).toContain("Take the address from whoever submitted it");
        const { props } = readSchema.parse(await gate.read("gate", properties));
        expect(props["results"]).toMatchObject({ [jobIds[0]]: { status: "Success" } });
        expect(await gate.diff("gate", props, args)).toEqual({ changes: true });
        // One that was open before keeps what was told of it.
        ice.spoil = undefined;
        const opened = outsOf(await gate.update("gate", props, args));
        expect(await gate.diff("gate", opened, args)).toEqual({ changes: false });
        ice.spoil = without;
        const again = readSchema.parse(await gate.read("gate", opened)).props;
        expect(await gate.diff("gate", again, args)).toEqual({ changes: false });
      }),
    );
  });

  it("lies in VOD where the job itself says so, which List does not", async () => {
    await withTwo({}, (life, jobIds) =>
      withHostileIce(life.emulator, async (ice) => {
        const gate = gateVerbsOf(runOn(life, { "alicloud-ice:endpoint": ice.url }));
        ice.spoil = (reply) =>
          withJobFields(reply, (job) => ({
            ...job,
            MediaURL: "",
            VodMediaId: reply.operation === "GetMediaProducingJob" ? "vod-1" : undefined,
          }));
        const args = { jobIds, __context: context };
        const outs = outsOf(await gate.create(args));
        expect(outs["results"]).toMatchObject({ [jobIds[0]]: { status: "Success", vodMediaId: "vod-1" } });
        expect(await gate.diff("gate", outs, args)).toEqual({ changes: false });
      }),
    );
  });
});

describe("the arguments of a gate", () => {
  it("have the configured region written down, so that a changed one is a change", async () => {
    await withLife({}, async (life) => {
      const check = await gateOf(life).check({}, { jobIds: ["a"] });
      expect(check).toEqual({ inputs: { jobIds: ["a"], region: "cn-shanghai" }, failures: [] });
    });
  });

  it("are refused all at once, unknown ones excepted", async () => {
    await withLife({}, async (life) => {
      const bad = { jobIds: [""], region: 5, endpoint: "ftp://x", timeout: "soon", jobsIds: [] };
      const { failures } = checkSchema.parse(await gateOf(life).check({}, bad));
      expect(failures.map(({ reason }) => reason.split(" ").slice(0, 3).join(" "))).toEqual([
        "jobIds[0] must be",
        "region must be",
        "endpoint must be",
        "timeout must be",
        "jobsIds is not",
      ]);
      expect(failures.every(({ property }) => property === "")).toBe(true);
      const allUnknown = { jobIds: unknown, region: unknown, endpoint: unknown, timeout: unknown };
      expect(await gateOf(life).check({}, allUnknown)).toMatchObject({ failures: [] });
    });
  });
});
