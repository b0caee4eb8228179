import { drawSchedule } from "../schedule/drawSchedule";
import type { Schedule } from "../schedule/schedule";
import { drawStorySchedule } from "../stories/drawStories";
import { hostPlants } from "./hostPlants";
import type { PlantedBug } from "./plantedBug";
import { plantedBugs as renderPlants } from "./plants";
import { setPlants } from "./setPlants";
import { storyPlants } from "./storyPlants";

/** All of them, and which schedules are to notice each. */
export const plantedBugs: readonly Planted[] = [
  ...[...renderPlants, ...setPlants, ...hostPlants].map((bug) => ({ bug, draw: drawSchedule })),
  ...storyPlants.map((bug) => ({ bug, draw: drawStorySchedule })),
];

interface Planted {
  readonly bug: PlantedBug;
  readonly draw: (seed: number) => Schedule;
}
