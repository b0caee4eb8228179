import { boundaries } from "../crash/boundaries";
import { itSurvives } from "../crash/itSurvives";

/** Where the two hosts could differ: what is told to the engine, and what is kept until then. All of it: tests/long/engine/plugin/crash. */
const instants = [
  ["a first render", "submitted, the reply lost"],
  ["a render that fails", "failure seen, state not written"],
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
