import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { playApart } from "../apart/playApart";
import { playLimitMs, seedsToPlay } from "../seedsToPlay";

/** Of the number that is asked for. */
const share = 0.15;
/** Fewer can't come to every cell. */
const enoughForEveryCell = 3_000;
const reportDir = resolve(__dirname, "..", "..", "..", ".local", "simulation");

/** Beside the schedules at random and the aimed ones: those that are aimed at a cell of a story. */
export function daysOfStories(mostSchedules: number): void {
  it(
    "with what programs use now and then break no promise, and come to every cell",
    async () => {
      const { schedules, firstSeed } = seedsToPlay(mostSchedules);
      const count = Math.ceil(schedules * share);
      const { failure, missedCells, counted } = await playApart("stories", firstSeed, count);
      expect(failure).toBe("");
      mkdirSync(reportDir, { recursive: true });
      writeFileSync(join(reportDir, "stories.txt"), counted);
      if (count >= enoughForEveryCell) expect(missedCells).toEqual([]);
    },
    playLimitMs,
  );
}
