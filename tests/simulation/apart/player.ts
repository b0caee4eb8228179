import { parentPort } from "node:worker_threads";
import { z } from "zod";
import { firstBroken } from "../firstBroken";
import { playSchedules } from "../playSchedules";
import { plantedBugs } from "../plants/plantedBugs";
import { playStories } from "../stories/playStories";

/** A bug must be noticed within so many seeds. */
const mostSeeds = 2_000;

const seeds = z.object({ firstSeed: z.number(), count: z.number() });
const question = z.discriminatedUnion("play", [
  seeds.extend({ play: z.literal("schedules") }),
  seeds.extend({ play: z.literal("stories") }),
  z.object({ play: z.literal("plantedBug"), name: z.string() }),
]);
export type Question = z.infer<typeof question>;

/** The thread: answers one question after the other; one that can't be answered ends it. */
parentPort?.on("message", (asked) => void answer(question.parse(asked)));

async function answer(asked: Question): Promise<void> {
  parentPort?.postMessage(await play(asked));
}

function play(asked: Question): Promise<unknown> {
  switch (asked.play) {
    case "schedules":
      return playSchedules(asked.firstSeed, asked.count);
    case "stories":
      return playStories(asked.firstSeed, asked.count);
    case "plantedBug":
      return playPlanted(asked.name);
  }
}

function playPlanted(name: string) {
  const planted = plantedBugs.find(({ bug }) => bug.plant.name === name);
  if (planted === undefined) throw new Error(`No bug is called "${name}".`);
  return firstBroken(mostSeeds, planted.bug.plant, planted.draw);
}
