import { firstBroken } from "./firstBroken";
import { invariants } from "./invariants/invariants";
import { plantedBugs } from "./plants/plants";

/** The simulation must notice every one of them within so many seeds. */
const mostSeeds = 2_000;
const found: string[] = [];

describe("bugs planted in the provider", () => {
  it.each(plantedBugs.map((bug) => [bug.plant.name, bug] as const))(
    "%s: found",
    async (name, { plant, brokenInvariants }) => {
      const { seeds, broken } = await firstBroken(mostSeeds, plant);
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
