import { filmArgs } from "../../../support/films";
import { IdentityStory, withStory } from "../../../support/identityStory";

const args = filmArgs();
const minute = 60_000;

describe.each(["job", "address"] as const)(
  "a film whose address another stack wrote since, with a MediaId per %s",
  (mediaIdPer) => {
    it("is not as expected, whatever lies there", async () => {
      await withStory({ emulator: { assumptions: { mediaIdPer } } }, async (story) => {
        const other = new IdentityStory(story.life, story.life.anotherStack("prod"));
        await story.up(args);
        story.life.clock.advance(minute);
        await other.up(args);
        const judged = await story.up({ ...args, expect: { duration: 2 } });
        expect(judged).toMatchObject({ isOk: false, newJobs: 0 });
        expect(judged.errors[0]).toMatch(
          mediaIdPer === "job"
            ? /ICE does not know the film as media/u
            : /job \w+ wrote to its address since, so that what ICE tells is of another film/u,
        );
        expect(story.engine.state["film"]?.outputs).not.toMatchObject({ unmetExpectations: [] });
        const theirs = await other.up({ ...args, expect: { duration: 2 } });
        expect(theirs).toMatchObject({ isOk: true, newJobs: 0 });
      });
    });
  },
);

it("the same film of two resources of one program is as expected for both", async () => {
  await withStory({ emulator: { assumptions: { mediaIdPer: "address" } } }, async (story) => {
    const expecting = { args: { ...args, expect: { duration: 2 } } };
    expect(await story.up({ one: expecting, two: expecting })).toMatchObject({ isOk: true, newJobs: 2 });
    expect(await story.up({ one: expecting, two: expecting })).toMatchObject({ isOk: true, steps: [] });
  });
});
