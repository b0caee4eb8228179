import { playSchedules } from "./playSchedules";
import { playLimitMs, seedsToPlay } from "./seedsToPlay";

describe("bad days drawn at random", () => {
  it(
    "break no promise",
    async () => {
      const { schedules, firstSeed } = seedsToPlay();
      const firstOdd = firstSeed + (1 - (firstSeed % 2));
      const { failure } = await playSchedules(firstOdd, Math.ceil(schedules / 2));
      expect(failure).toBe("");
    },
    playLimitMs,
  );
});
