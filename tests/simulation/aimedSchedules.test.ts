import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { playSchedules } from "./playSchedules";
import { playLimitMs, seedsToPlay } from "./seedsToPlay";

/** Fewer can't come to every cell. */
const enoughForEveryCell = 10_000;
const reportDir = resolve(__dirname, "..", "..", ".local", "simulation");

describe("bad days aimed at every cell of the coverage table", () => {
  it(
    "break no promise and come to every cell",
    async () => {
      const { schedules, firstSeed } = seedsToPlay();
      const firstEven = firstSeed + (firstSeed % 2);
      const { failure, missedCells, counted } = await playSchedules(firstEven, Math.ceil(schedules / 2));
      expect(failure).toBe("");
      mkdirSync(reportDir, { recursive: true });
      writeFileSync(join(reportDir, "coverage.txt"), counted);
      if (schedules >= enoughForEveryCell) expect(missedCells).toEqual([]);
    },
    playLimitMs,
  );
});
