import type { Plant } from "./plant";

/** A planted bug, and the invariants of which one must notice it. */
export interface PlantedBug {
  readonly plant: Plant;
  readonly brokenInvariants: readonly string[];
}

export function bug(
  name: string,
  brokenInvariants: readonly string[],
  plant: Omit<Plant, "name">,
): PlantedBug {
  return { plant: { name, ...plant }, brokenInvariants };
}
