import { atLength } from "../support/atLength";
import { errorHookStory, fail, hooked, hookedFilm, newest } from "../support/errorHookStory";
import { filmProgram } from "../support/films";
import { pulumiCli } from "../support/pulumiCli";
import { withQuickStack } from "../support/withQuickStack";
import { jobCount } from "../support/withStack";

describe("an error hook", () => {
  it("renders the failed request again, one job a try, and what it leaves is as any other render", async () => {
    await errorHookStory(await pulumiCli());
  });

  it("keeps the gate shut when the last try fails as well; the next up renders again", () =>
    withQuickStack({}, async (running) => {
      const { stack, emulator } = running;
      fail(running, 2);
      expect((await stack.upInline(hooked(1))).code).not.toBe(0);
      expect(jobCount(emulator)).toBe(2);
      expect(stack.resource("page")).toBeUndefined();
      expect(stack.resource("film")?.outputs).toMatchObject({
        jobId: newest(running),
        status: "Failed",
      });

      stack.setProgram(filmProgram(hookedFilm));
      expect(await stack.up()).toMatchObject({ code: 0 });
      expect(jobCount(emulator)).toBe(3);
      expect(stack.resource("film")?.id).toBe(newest(running));
    }));

  atLength(() => {
    it("after a timeout goes on with the job, and renders again once that has failed", () =>
      withQuickStack({}, async (running) => {
        const { stack, emulator } = running;
        const impatient = { ...hookedFilm, timeout: "2s" };
        emulator.jobs.hold();
        expect((await stack.upInline(hooked(1, impatient))).code).not.toBe(0);
        expect(jobCount(emulator)).toBe(1);
        expect(stack.resource("film")?.outputs).toMatchObject({ status: "Processing" });

        emulator.jobs.set(newest(running) ?? "", {
          status: "Failed",
          code: "InvalidParameter",
          message: "No.",
        });
        emulator.jobs.release();
        expect(await stack.upInline(hooked(1, impatient))).toMatchObject({ code: 0 });
        expect(jobCount(emulator)).toBe(2);
        expect(await stack.outputs()).toMatchObject({ jobId: newest(running) });
      }));
  });
});
