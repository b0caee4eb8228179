import type { Plant } from "./plants/plant";
import { drawSchedule } from "./schedule/drawSchedule";
import { runSchedule } from "./schedule/runSchedule";
import type { Schedule } from "./schedule/schedule";

/** How many seeds it takes until a planted bug is found, and by which invariants; none when it is not found. */
export async function firstBroken(
  mostSeeds: number,
  plant: Plant,
  draw: (seed: number) => Schedule = drawSchedule,
): Promise<{ seeds: number; broken: readonly string[] }> {
  for (let seed = 1; seed <= mostSeeds; seed += 1) {
    const { violations } = await runSchedule(draw(seed), { plant });
    if (violations.length > 0) return { seeds: seed, broken: violations.map(({ invariant }) => invariant) };
  }
  return { seeds: mostSeeds, broken: [] };
}
