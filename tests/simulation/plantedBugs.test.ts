import { firstBroken } from "./firstBroken";
import { invariants } from "./invariants/invariants";
import { hostPlants } from "./plants/hostPlants";
import { plantedBugs as renderPlants } from "./plants/plants";
import { setPlants } from "./plants/setPlants";
import { storyPlants } from "./plants/storyPlants";
import { drawSchedule } from "./schedule/drawSchedule";
import { drawStorySchedule } from "./stories/drawStories";

/** The simulation must notice every one of them within so many seeds. */
const mostSeeds = 2_000;
const drawnPlants = [...renderPlants, ...setPlants, ...hostPlants];
const plantedBugs = [...drawnPlants, ...storyPlants];
const found: string[] = [];

describe("bugs planted in the provider", () => {
  it.each(plantedBugs.map((bug) => [bug.plant.name, bug] as const))(
    "%s: found",
    async (name, { plant, brokenInvariants }) => {
      const draw = drawnPlants.some((each) => each.plant === plant) ? drawSchedule : drawStorySchedule;
      const { seeds, broken } = await firstBroken(mostSeeds, plant, draw);
      expect(broken).toEqual(expect.arrayContaining([...brokenInvariants]));
      found.push(`${name}: ${brokenInvariants.join(", ")}, ${seeds} seeds`);
    },
    300_000,
  );

  it("try every invariant", () => {
    const tried = plantedBugs.flatMap(({ brokenInvariants }) => brokenInvariants);
    expect([...tried].sort()).toEqual(
      expect.arrayContaining([...Object.keys(invariants), "everyWaitEnds"].sort()),
    );
  });

  afterAll(() => void process.stdout.write(`${found.join("\n")}\n`));
});
