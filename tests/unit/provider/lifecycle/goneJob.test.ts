import { filmArgs } from "../../../support/films";
import { withStory } from "../../../support/identityStory";

const args = filmArgs();
const minute = 60_000;

describe("an unfinished job that ICE does not know any more", () => {
  it("names the way out, which renders anew", async () => {
    await withStory({}, async (story) => {
      story.life.emulator.pacing.renderTimeMs = 10 * minute;
      expect(await story.up({ ...args, timeout: "1m" })).toMatchObject({ isOk: false, newJobs: 1 });
      const jobId = story.shown() ?? "";
      story.life.emulator.jobs.forget(jobId);
      story.life.clock.advance(5 * minute);
      const lost = await story.up(args);
      expect(lost).toMatchObject({ isOk: false, newJobs: 0 });
      expect(lost.errors[0]).toMatch(
        /ICE does not know what GetMediaProducingJob asked for .* If it is gone for good, change `triggers`: that renders it anew\.$/u,
      );
      const { errors } = await story.engine.refresh();
      expect(errors[0]).toMatch(
        /If it is gone for good, change `triggers` and run `pulumi up` without a refresh: that renders it anew\.$/u,
      );
      expect(await story.up({ ...args, triggers: ["anew"] })).toMatchObject({ isOk: true, newJobs: 1 });
      expect(story.shown()).not.toBe(jobId);
    });
  });
});

describe("a film that is shown while another one takes its place", () => {
  const failure = { code: "ProduceFailed", message: "No." };
  const stays = (jobId: string) =>
    ` Until then the film of job ${jobId} stays, and so do the stack's outputs, even where Pulumi lists them with \`-\`.`;

  it("is told to stay where the new render fails, or goes on", async () => {
    await withStory({}, async (story) => {
      await story.up(args);
      const first = story.shown() ?? "";
      story.life.emulator.jobs.failNext(failure);
      const failed = await story.up({ ...args, triggers: ["2"] });
      expect(failed.errors[0]).toMatch(/The next `pulumi up` renders it again\. Until/u);
      expect(failed.errors[0]?.endsWith(stays(first))).toBe(true);
      await story.up({ ...args, triggers: ["3"] });
      const second = story.shown() ?? "";
      story.life.emulator.pacing.renderTimeMs = 10 * minute;
      const late = await story.up({ ...args, triggers: ["4"], timeout: "1m" });
      expect(late.errors[0]).toMatch(/^Timed out after 1:00: /u);
      expect(late.errors[0]?.endsWith(stays(second))).toBe(true);
    });
  });

  it("is told to stay where it would be deleted, and lies at the same address", async () => {
    await withStory({}, async (story) => {
      await story.up({ ...args, deletionPolicy: "delete" });
      const first = story.shown() ?? "";
      story.life.emulator.jobs.failNext(failure);
      const failed = await story.up({ ...args, deletionPolicy: "delete", triggers: ["2"] });
      expect(failed.errors[0]?.endsWith(stays(first))).toBe(true);
    });
  });

  it("is not told to stay where it is missing, may be deleted before, or never was", async () => {
    await withStory({}, async (story) => {
      const fails = async (changed: object) => {
        story.life.emulator.jobs.failNext(failure);
        const { errors } = await story.up({ ...args, ...changed });
        expect(errors[0]).toContain("The render failed with ProduceFailed");
        expect(errors[0]).not.toContain("Until then");
      };
      await fails({});
      await story.up({ ...args, rerenderIfMissing: true });
      await story.deleteFilm();
      // Long enough for it to be no young film any more.
      story.life.clock.advance(5 * minute);
      await story.engine.refresh();
      await fails({ rerenderIfMissing: true });
      await story.up({ ...args, deletionPolicy: "delete" });
      await fails({ ...filmArgs({ out: "out/other.mp4" }), deletionPolicy: "delete" });
    });
  });
});
