import { filmArgs, ossUrl } from "../../../support/films";
import { withStory } from "../../../support/identityStory";

const args = filmArgs();
const minutes = 60_000;
const day = 24 * 60 * minutes;
const failure = { code: "ProduceFailed", message: `No film of ${ossUrl("in/clip.mp4")}` };

describe("a render that failed", () => {
  it("says how long it took by ICE's own times, however late it is looked at", async () => {
    await withStory({}, async (story) => {
      const { emulator, clock } = story.life;
      emulator.jobs.hold();
      await story.up({ ...args, timeout: "1m" });
      const { jobId = "", createdAtMs = 0 } = story.jobs[0] ?? {};
      emulator.jobs.set(jobId, { status: "Failed", ...failure, completedAtMs: createdAtMs + 10 * minutes });
      clock.advance(day);
      const { errors } = await story.up({ ...args, timeout: "2m" });
      expect(errors).toEqual([expect.stringMatching(/, region cn-shanghai, after 10:0\d\)\./u)]);
    });
  });

  it("repeats nothing of a secret argument, neither in what is said nor in what is stored as said", async () => {
    await withStory({}, async (story) => {
      story.life.emulator.jobs.failNext(failure);
      const told = await story.up({ film: { args, secretArguments: ["timeline"] } });
      expect(told.errors).toEqual([expect.stringContaining("ProduceFailed: (secret) (job")]);
      expect([...told.errors, ...told.log].join()).not.toContain("in/clip.mp4");
      expect(story.engine.state["film"]?.initErrors.join()).not.toContain("in/clip.mp4");
    });
  });

  it("under protect says what keeps it from being rendered again, when it fails and on the next up", async () => {
    await withStory({}, async (story) => {
      story.life.emulator.jobs.failNext(failure);
      const program = { film: { args, protect: true } };
      const advice = `run \`pulumi state unprotect '${story.engine.urn("film")}'\` first.`;
      expect((await story.up(program)).errors.join()).toContain(advice);
      expect((await story.engine.preview(program)).log.join()).toContain(advice);
    });
  });

  it("is what counts for a job that ICE forgot before anybody saw it end; the next up renders again", async () => {
    await withStory({}, async (story) => {
      story.life.emulator.jobs.hold();
      expect((await story.up({ ...args, timeout: "1m" })).errors.join()).toContain("Timed out after 1:00");
      story.life.clock.advance(366 * day);
      story.life.emulator.jobs.release();
      const forgotten = await story.up({ ...args, timeout: "2m" });
      expect(forgotten).toMatchObject({ isOk: false, newJobs: 0 });
      expect(forgotten.errors.join()).toContain(
        "JobNotFound: ICE keeps jobs for one year, and nobody saw this one end",
      );
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 1 });
    });
  });
});
