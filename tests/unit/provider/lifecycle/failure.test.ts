import { filmArgs, ossUrl } from "../../../support/films";
import { type IdentityStory, withStory } from "../../../support/identityStory";

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

  it("under protect says so of one that is not waited for, too, and of a film that is missing", async () => {
    const adviceOf = ({ engine }: IdentityStory) =>
      `is protected, which keeps it from being rendered again: run \`pulumi state unprotect '${engine.urn("film")}'\` first.`;
    await withStory({}, async (story) => {
      const { jobs, pacing } = story.life.emulator;
      pacing.renderTimeMs = minutes;
      const program = { film: { args: { ...args, skipAwait: true }, protect: true } };
      await story.up(program);
      jobs.set(story.shown() ?? "", { status: "Failed", ...failure });
      const { log } = await story.engine.preview(program);
      expect(log.join()).toMatch(/has failed with ProduceFailed since the last run; it is protected/u);
      expect(log.join()).toContain(adviceOf(story));
    });
    await withStory({}, async (story) => {
      const program = { film: { args: { ...args, rerenderIfMissing: true }, protect: true } };
      await story.up(program);
      await story.deleteFilm();
      story.life.clock.advance(day);
      expect((await story.engine.refresh()).log.join()).toContain(
        `its media was deleted. The resource ${adviceOf(story)}`,
      );
      expect((await story.engine.preview(program)).log.join()).toContain(
        `is missing in ICE; it ${adviceOf(story)}`,
      );
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
