import { withLife } from "../../support/lifecycle";
import { playLimitMs, scheduleCounts, seedsToPlay } from "../seedsToPlay";
import { playSiblings, type SiblingInvariant } from "./siblingSchedule";
import { siblingPlants } from "./siblingPlants";

/** Of the number that is asked for: one here takes much longer than one of a render, since a socket lies between. */
const share = 0.002;
const mostSeeds = 60;

describe("bad days of materials, templates and batches", () => {
  it(
    "leave one object whatever is lost",
    async () => {
      const { schedules, firstSeed } = seedsToPlay(scheduleCounts.short);
      await withLife({}, async (life) => {
        for (let seed = firstSeed; seed < firstSeed + schedules * share; seed += 1) {
          const { broken, story } = await playSiblings(life, seed, (run) => run);
          expect(broken.length === 0 ? "" : story).toBe("");
        }
      });
    },
    playLimitMs,
  );

  it.each(Object.entries(siblingPlants))(
    "notice a bug that is planted: %s",
    async (_, { plant, breaks }) => {
      await withLife({}, async (life) => {
        const noticed = new Set<SiblingInvariant>();
        for (let seed = 1; seed <= mostSeeds && !noticed.has(breaks); seed += 1)
          for (const invariant of (await playSiblings(life, seed, plant)).broken) noticed.add(invariant);
        expect([...noticed]).toContain(breaks);
      });
    },
    300_000,
  );
});
