import { boundaries } from "../crash/boundaries";
import { itSurvives } from "../crash/itSurvives";

/** Where the two hosts could differ: what is told to the engine, and what is kept until then. All of it: tests/long/pluginCrash. */
const instants = [
  ["a first render", "submitted, the reply lost"],
  ["another film at the same address", "success seen, state not written"],
  ["a render that fails", "failure seen, state not written"],
  ["destroy, the film deleted", "film deleted, the reply lost"],
];
const chosen = instants.flatMap(([name, instant]) =>
  boundaries.filter(
    (boundary) =>
      boundary.story.name === name && boundary.instant === instant && boundary.identity === "token and mark",
  ),
);

describe("engine and plugin killed at one instant, and the same command again", () => {
  itSurvives(chosen, "plugin");

  it("is tried where it says", () => expect(chosen).toHaveLength(instants.length));
});
