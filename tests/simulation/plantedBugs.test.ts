import { ApartPlayer } from "./apart/playApart";
import { invariants } from "./invariants/invariants";
import { plantedBugs } from "./plants/plantedBugs";

const bugs = plantedBugs.map(({ bug }) => bug);
const found: string[] = [];

describe("bugs planted in the provider", () => {
  let player: ApartPlayer;

  beforeAll(async () => {
    player = await ApartPlayer.start();
  });

  it.each(bugs.map((bug) => [bug.plant.name, bug] as const))(
    "%s: found",
    async (name, { brokenInvariants }) => {
      const { seeds, broken } = await player.plantedBug(name);
      expect(broken).toEqual(expect.arrayContaining([...brokenInvariants]));
      found.push(`${name}: ${brokenInvariants.join(", ")}, ${seeds} seeds`);
    },
    300_000,
  );

  it("try every invariant", () => {
    const tried = bugs.flatMap(({ brokenInvariants }) => brokenInvariants);
    expect([...tried].sort()).toEqual(
      expect.arrayContaining([...Object.keys(invariants), "everyWaitEnds"].sort()),
    );
  });

  afterAll(async () => {
    await player.end();
    process.stdout.write(`${found.join("\n")}\n`);
  });
});
