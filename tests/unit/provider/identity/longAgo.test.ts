import { filmArgs } from "../../../support/films";
import { withStory } from "../../../support/identityStory";

const day = 24 * 60 * 60_000;
const args = filmArgs();
const listDenied = { emulator: { assumptions: { deniedOperations: ["ListMediaProducingJobs"] } } };

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
  await withStory(listDenied, async (story) => {
    story.life.emulator.pacing.renderTimeMs = 2_000;
    await story.upAndCrash(args);
    await story.deleteFilm();
    story.life.clock.advance(day);
    expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 1 });
  });
});

it("of a job of which nothing tells whose it is, a film that is not there is rendered by the next up alone", async () => {
  await withStory(listDenied, async (story) => {
    await story.upAndCrash(args);
    await story.deleteFilm();
    story.life.clock.advance(day);
    const told = await story.up(args);
    expect(told).toMatchObject({ newJobs: 0, errors: [expect.stringContaining("can't be told without")] });
    const next = await story.up(args);
    expect(next).toMatchObject({ isOk: true, newJobs: 1 });
    expect(next.log).toContain(`The film of job ${story.jobs[0]?.jobId} is not there: rendering anew.`);
    expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 0, steps: [] });
  });
});
