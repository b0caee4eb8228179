import { gateVerbsOf } from "../../../support/dynamicVerbsOf";
import { EngineCancelled } from "../../../../provider/src/base/deadline";
import { filmArgs } from "../../../support/films";
import { outsOf, shut } from "../../../support/gateEnds";
import { withHostileIce, withJobFields } from "../../../support/hostileIce";
import { type Life, until, withLife } from "../../../support/lifecycle";
import { runOn } from "../../../support/runOn";

const context = { urn: "urn:pulumi:dev::films::gate" };

describe("going through a gate", () => {
  it("says for how many jobs it waits, where anything is said", async () => {
    await withLife({}, async (life) => {
      const film = (out: string) => ({ args: { ...filmArgs({ out }), skipAwait: true } });
      await life.engine.up({ en: film("out/en.mp4"), fr: film("out/fr.mp4") });
      const jobIds = life.emulator.jobs.list().map(({ jobId }) => jobId);
      for (const [progress, said] of [
        ["lines", ["Waiting for 2 jobs in cn-shanghai."]],
        ["off", []],
      ] as const) {
        const lines: string[] = [];
        const verbs = gateVerbsOf(runOn(life, { "alicloud-ice:progress": progress }, lines));
        await verbs.create({ jobIds, __context: context });
        expect(lines.filter((line) => line.startsWith("Waiting"))).toEqual(said);
      }
    });
  });

  it("is refused where the arguments turn out wrong in the run, in the words of a check", async () => {
    await withLife({}, async (life) => {
      for (const [jobIds, said] of [
        [[7], "jobIds[0] must be a job id; got 7."],
        [[""], 'jobIds[0] must be a job id; got "".'],
        ["job", 'jobIds must be a list of job ids; got "job".'],
      ] as const)
        await expect(gateVerbsOf(runOn(life)).create({ jobIds, __context: context })).rejects.toThrow(said);
    });
  });
});

/** Jobs that have ended, so many that List tells of them. */
async function withMany(story: (life: Life, jobIds: readonly string[]) => Promise<void>): Promise<void> {
  await withLife({}, async (life) => {
    life.emulator.pacing.renderTimeMs = 60_000;
    const names = Array.from({ length: 8 }, (_, index) => `film${index}`);
    const film = (out: string) => ({ args: { ...filmArgs({ out }), skipAwait: true } });
    await life.engine.up(Object.fromEntries(names.map((name) => [name, film(`out/${name}.mp4`)])));
    life.clock.advance(10 * 60_000);
    await until(() => life.emulator.jobs.list().every(({ status }) => status === "Success"));
    life.emulator.requests.clear();
    await story(
      life,
      life.emulator.jobs.list().map(({ jobId }) => jobId),
    );
  });
}

describe("a gate over many jobs", () => {
  it("goes by what List tells: it asks for none by itself", async () => {
    await withMany(async (life, jobIds) => {
      const lines: string[] = [];
      const verbs = gateVerbsOf(runOn(life, {}, lines));
      const made = await verbs.create({ jobIds, __context: context });
      const { GetMediaProducingJob: gets = 0 } = life.emulator.requests.countsByOperation();
      // One is asked for how far it is.
      expect(gets).toBeLessThan(3);
      expect(lines.at(-1)).toMatch(/^8 of 8 jobs have ended · \d:\d\d$/u);
      // What has succeeded stays so, and is not asked for.
      life.emulator.requests.clear();
      await gateVerbsOf(runOn(life, {}, lines)).update("gate", outsOf(made), { jobIds, __context: context });
      expect(life.emulator.requests.list()).toEqual([]);
      expect(lines.at(-1)).toBe("8 of 8 jobs have ended · 0:00");
    });
  });

  it("asks the job itself for an address that List does not tell; what is refused is said", async () => {
    await withMany((life, jobIds) =>
      withHostileIce(life.emulator, async (ice) => {
        const config = { "alicloud-ice:endpoint": ice.url };
        ice.spoil = (reply) =>
          withJobFields(reply, (job) => ({
            ...job,
            MediaURL: "",
            VodMediaId: reply.operation === "GetMediaProducingJob" ? "vod-1" : undefined,
          }));
        const args = { jobIds, __context: context };
        expect(await gateVerbsOf(runOn(life, config)).create(args)).toMatchObject({
          outs: { results: Object.fromEntries(jobIds.map((jobId) => [jobId, { vodMediaId: "vod-1" }])) },
        });
        life.emulator.assumptions.set({ deniedOperations: ["GetMediaProducingJob"] });
        const { reasons } = await shut(gateVerbsOf(runOn(life, config)).create(args));
        expect(reasons).toHaveLength(jobIds.length);
        for (const reason of reasons)
          expect(reason).toMatch(/^The wait for job \w+ in cn-shanghai ended after/u);
      }),
    );
  });

  it("says how many have ended when it ends early, after how long, and how the others stood", async () => {
    await withLife({}, async (life) => {
      life.emulator.jobs.hold();
      await life.engine.up({ film: { args: { ...filmArgs(), skipAwait: true } } });
      const [jobId = ""] = life.emulator.jobs.list().map((job) => job.jobId);
      const lines: string[] = [];
      const stop = new AbortController();
      life.emulator.requests.clear();
      const args = { jobIds: [jobId], __context: context };
      const passing = shut(gateVerbsOf(runOn(life, {}, lines, stop.signal)).create(args));
      await until(() => life.emulator.requests.list().length > 5);
      stop.abort(new EngineCancelled());
      const { reasons, properties } = await passing;
      expect(lines.at(-1)).toMatch(/^0 of 1 jobs have ended · /u);
      expect(reasons).toEqual([expect.stringMatching(/^Interrupted after \d?\d:\d\d: job \w+ in cn/u)]);
      expect(properties["results"]).toMatchObject({ [jobId]: { status: "Processing" } });
      const aborted = AbortSignal.abort(new EngineCancelled());
      const unseen = await shut(gateVerbsOf(runOn(life, {}, [], aborted)).create(args));
      expect(unseen.properties["results"]).toEqual({ [jobId]: { status: "Init" } });
      life.emulator.jobs.release();
    });
  });
});
