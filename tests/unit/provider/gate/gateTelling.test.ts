import { gateVerbsOf } from "../../../support/dynamicVerbsOf";
import { filmArgs } from "../../../support/films";
import { withLife } from "../../../support/lifecycle";
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
