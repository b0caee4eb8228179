import { filmArgs } from "../../../support/films";
import { withStory } from "../../../support/identityStory";

const day = 24 * 60 * 60_000;
const args = filmArgs();

/** List does not reach back so far: the token alone tells of the job. */
it.each([
  ["the same words", args, args],
  ["other words", { ...args, userData: { note: "old" } }, { ...args, userData: { note: "new" } }],
])("a film of long ago that is gone is rendered once, asked for with %s", async (_what, first, again) => {
  await withStory({}, async (story) => {
    await story.upAndCrash(first);
    await story.deleteFilm();
    story.life.clock.advance(40 * day);
    expect(await story.upAndCrash(again)).toMatchObject({ isOk: true, newJobs: 1 });
    expect(await story.up(again)).toMatchObject({ isOk: true, newJobs: 0 });
    expect(story.shown()).toBe(story.jobs[1]?.jobId);
  });
});

it("of a short job that answers where List is denied, its own times tell at once that it is an earlier one", async () => {
  await withStory(
    { emulator: { assumptions: { deniedOperations: ["ListMediaProducingJobs"] } } },
    async (story) => {
      story.life.emulator.pacing.renderTimeMs = 2_000;
      await story.upAndCrash(args);
      await story.deleteFilm();
      story.life.clock.advance(day);
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 1 });
    },
  );
});
