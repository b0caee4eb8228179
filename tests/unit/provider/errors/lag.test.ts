import { filmArgs } from "../../../support/films";
import { withStory } from "../../../support/identityStory";
import { until } from "../../../support/lifecycle";

const args = filmArgs();

describe("a job that is not found after its submit", () => {
  it.each([5_000, 30_000, 55_000])("for %i ms is lag", async (notFoundAfterSubmitMs) => {
    await withStory({ emulator: { assumptions: { notFoundAfterSubmitMs } } }, async (story) => {
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 1, errors: [] });
    });
  });

  it("for more than a minute is an error, and the next up finds it", async () => {
    await withStory({ emulator: { assumptions: { notFoundAfterSubmitMs: 120_000 } } }, async (story) => {
      const submittedAtMs = story.life.clock.now();
      const told = await story.up(args);
      expect(told).toMatchObject({ isOk: false, newJobs: 1 });
      expect(told.errors[0]).toMatch(
        /^The wait for job \w+ in cn-shanghai ended after 1:\d\d: ICE does not know what/u,
      );
      expect(told.errors[0]).toContain("(JobNotFound: The specified job not found)");
      const afterMs = story.life.clock.now() - submittedAtMs;
      expect(afterMs).toBeGreaterThan(60_000);
      expect(afterMs).toBeLessThan(110_000);
      story.life.clock.advance(120_000);
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 0 });
    });
  });

  it("and is not waited for, stays pending within the minute", async () => {
    await withStory({ emulator: { assumptions: { notFoundAfterSubmitMs: 30_000 } } }, async (story) => {
      const skipping = { ...args, skipAwait: true };
      expect(await story.up(skipping)).toMatchObject({ isOk: true, newJobs: 1 });
      expect(story.engine.state["film"]?.outputs).toMatchObject({ status: "Init" });
      story.life.clock.advance(60_000);
      expect(await story.up(skipping)).toMatchObject({ isOk: true, newJobs: 0 });
      expect(story.engine.state["film"]?.outputs).toMatchObject({ status: "Success", duration: 2 });
    });
  });

  it("at a refresh within the minute changes nothing", async () => {
    await withStory({ emulator: { assumptions: { notFoundAfterSubmitMs: 55_000 } } }, async (story) => {
      await story.up({ ...args, skipAwait: true });
      const before = story.engine.state["film"];
      expect(await story.engine.refresh()).toMatchObject({ isOk: true });
      expect(story.engine.state["film"]).toEqual(before);
    });
  });

  it("and never was there, is an error at a refresh after the minute, which keeps the state", async () => {
    await withStory({}, async (story) => {
      await story.up(args);
      const before = story.engine.state["film"];
      story.life.emulator.jobs.forget(story.shown() ?? "");
      story.life.clock.advance(120_000);
      const told = await story.engine.refresh();
      expect(told.errors).toEqual([
        expect.stringMatching(
          /^ICE in cn-shanghai does not know job \w+, though it keeps jobs for a year\./u,
        ),
      ]);
      expect(story.engine.state["film"]).toEqual(before);
    });
  });
});

describe("a status this version does not know", () => {
  it("is waited on, and the wait goes on when it turns into one that is known", async () => {
    await withStory({}, async (story) => {
      story.life.emulator.jobs.hold();
      const lines: string[] = [];
      const told = story.up({ ...args, timeout: "10h" }, { onLine: (line) => lines.push(line) });
      await until(() => story.jobs.length === 1);
      const jobId = story.jobs[0]?.jobId ?? "";
      story.life.emulator.jobs.set(jobId, { status: "Reviewing" });
      await until(() => lines.some((line) => line.startsWith("Reviewing")));
      story.life.emulator.jobs.set(jobId, {
        status: "Success",
        progress: 100,
        completedAtMs: story.life.clock.now(),
        durationSeconds: 2,
      });
      expect(await told).toMatchObject({ isOk: true, newJobs: 1 });
      expect(lines.join("\n")).toMatch(/Success 100 %/u);
    });
  });

  it("is named at the timeout, and the next up goes on waiting", async () => {
    await withStory({}, async (story) => {
      story.life.emulator.jobs.hold();
      const first = story.up({ ...args, timeout: "10m" });
      await until(() => story.jobs.length === 1);
      story.life.emulator.jobs.set(story.jobs[0]?.jobId ?? "", { status: "Reviewing", progress: 40 });
      const told = await first;
      expect(told.errors).toEqual([
        expect.stringMatching(
          /^Timed out after 10:00: job \w+ in cn-shanghai is still Reviewing at 40 %, a status this version does not know\. /u,
        ),
      ]);
      expect(story.engine.state["film"]?.outputs).toMatchObject({ status: "Reviewing" });
      expect(story.engine.state["film"]?.outputs).not.toHaveProperty("mediaUrl");
      expect(await story.up({ ...args, timeout: "11m" })).toMatchObject({ isOk: false, newJobs: 0 });
    });
  });
});
