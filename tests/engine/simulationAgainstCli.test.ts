import { stories } from "../support/engineStories";
import { modelled, real } from "../support/tellEngineStory";

/** Further stories, and the older releases, are in tests/long. */
describe("the simulation's model of the engine", () => {
  it.each(stories.filter(({ isDaily }) => isDaily))("does as the real CLI does: $name", async (story) => {
    expect(await modelled(story)).toEqual(await real(story));
  });
});
