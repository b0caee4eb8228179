import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { playApart } from "./apart/playApart";
import { playLimitMs, seedsToPlay } from "./seedsToPlay";

/** Fewer can't come to every cell. */
const enoughForEveryCell = 20_000;
const reportDir = resolve(__dirname, "..", "..", ".local", "simulation");

/** Half of the schedules: those of odd seeds. */
export function daysAtRandom(mostSchedules: number): void {
  it(
    "drawn at random break no promise",
    async () => {
      const { schedules, firstSeed } = seedsToPlay(mostSchedules);
      const firstOdd = firstSeed + (1 - (firstSeed % 2));
      const { failure } = await playApart("schedules", firstOdd, Math.ceil(schedules / 2));
      expect(failure).toBe("");
    },
    playLimitMs,
  );
}

/** The other half: those of even seeds, each aimed at one cell of the coverage table. */
export function daysAimed(mostSchedules: number): void {
  it(
    "aimed at every cell of the coverage table break no promise, and come to every cell",
    async () => {
      const { schedules, firstSeed } = seedsToPlay(mostSchedules);
      const firstEven = firstSeed + (firstSeed % 2);
      const { failure, missedCells, counted } = await playApart(
        "schedules",
        firstEven,
        Math.ceil(schedules / 2),
      );
      expect(failure).toBe("");
      mkdirSync(reportDir, { recursive: true });
      writeFileSync(join(reportDir, "coverage.txt"), counted);
      if (schedules >= enoughForEveryCell) expect(missedCells).toEqual([]);
    },
    playLimitMs,
  );
}
