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

it("different films of one program at one address, left so by an earlier version, are not as expected by each other's", async () => {
  await withStory({ emulator: { assumptions: { mediaIdPer: "address" } } }, async ({ engine, life }) => {
    const [short, long] = [filmArgs({ seconds: 1 }), filmArgs({ seconds: 2 })];
    await engine.up({ a: { args: short } });
    const first = engine.snapshot();
    engine.restore({ resources: [], pendingDeletes: [] });
    life.clock.advance(minute);
    await engine.up({ b: { args: long } });
    engine.restore({ resources: [...first.resources, ...engine.snapshot().resources], pendingDeletes: [] });
    const expect2 = { expect: { duration: 2 } };
    const told = await engine.up({
      a: { args: { ...short, ...expect2 } },
      b: { args: { ...long, ...expect2 } },
    });
    expect(told).toMatchObject({ isOk: false });
    expect(told.errors).toEqual([expect.stringMatching(/job \w+ wrote to its address since/u)]);
    expect(engine.state["a"]?.outputs).not.toMatchObject({ unmetExpectations: [] });
    expect(engine.state["b"]?.outputs).toMatchObject({ unmetExpectations: [] });
  });
});
