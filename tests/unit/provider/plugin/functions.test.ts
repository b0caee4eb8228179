import { filmArgs } from "../../../support/films";
import { until } from "../../../support/lifecycle";
import { invoked, withConfigured } from "../../../support/servedPlugin";

describe("a function of the plugin", () => {
  it("waits where that is asked for, and never in a preview; the gate waits by itself", async () => {
    await withConfigured(async (engine, life) => {
      life.emulator.jobs.hold();
      await life.engine.up({ film: { args: { ...filmArgs(), skipAwait: true } } });
      const jobId = life.emulator.jobs.list()[0]?.jobId ?? "";
      const asked = (name: string, args: object, isPreview: boolean) =>
        invoked(engine, `alicloud-ice:index:${name}`, { jobId, ...args }, isPreview);
      for (const [name, args, isPreview] of [
        ["getMediaProducingJob", {}, false],
        ["getMediaProducingJob", { wait: true }, true],
        ["requireMediaProducingJob", {}, true],
      ] as const)
        expect(await asked(name, args, isPreview)).not.toMatchObject({ status: "Success" });
      const looks = () => life.emulator.requests.count("GetMediaProducingJob");
      const before = looks();
      const waiting = [
        asked("getMediaProducingJob", { wait: true }, false),
        // As a program without types may write it: a gate does not open by that.
        asked("getMediaProducingJob", { wait: "true" }, false),
        asked("requireMediaProducingJob", {}, false),
      ];
      await until(() => looks() >= before + 1);
      life.emulator.jobs.release();
      for (const told of await Promise.all(waiting)) expect(told).toMatchObject({ jobId, status: "Success" });
    });
  });
});
