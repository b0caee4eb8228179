import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { boundaries } from "./crash/boundaries";
import { rowOf, rowsIn } from "./crash/crashMatrix";
import { itSurvives, longestCrashMs } from "./crash/itSurvives";

const document = resolve(__dirname, "../../docs/crash-matrix.md");

/** The instants that lie furthest apart, and each way in which a render's identity survives. All of them: tests/long/engine/crash. */
const instants = [
  ["a first render", "submitted, the reply lost", "token and mark"],
  ["another film at the same address", "polled once, polling again", "token and mark"],
  ["rendering a failed film again", "before the submit", "token and mark"],
  ["a film that moves, the old one deleted", "film deleted, the reply lost", "token and mark"],
  ["a first render", "submitted, the reply lost", "mark alone"],
  ["another film at the same address", "submitted, the reply lost", "token alone"],
];
const chosen = instants.flatMap(([name, instant, identity]) =>
  boundaries.filter(
    (boundary) =>
      boundary.story.name === name && boundary.instant === instant && boundary.identity === identity,
  ),
);

describe("engine and provider killed at one instant, and the same command again", () => {
  const crashes = itSurvives(chosen, "dynamic");

  it(
    "is what docs/crash-matrix.md says",
    async () => {
      expect(chosen).toHaveLength(instants.length);
      const measured = [];
      for (const boundary of chosen) measured.push(rowOf(await crashes.of(boundary)));
      expect(rowsIn(readFileSync(document, "utf8"))).toEqual(expect.arrayContaining(measured));
    },
    longestCrashMs,
  );
});
