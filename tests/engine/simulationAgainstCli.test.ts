import { engineStories } from "../support/engineStories";
import { modelled, real } from "../support/tellEngineStory";

/** The older releases are in tests/long. */
describe("the simulation's model of the engine", () => {
  it.each(engineStories)("does as the real CLI does: $name", async (story) => {
    expect(await modelled(story)).toEqual(await real(story));
  });
});
