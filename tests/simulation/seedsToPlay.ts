/** How many schedules the longer run plays, and from which seed: SIMULATION_SCHEDULES and SIMULATION_SEED. */
export function seedsToPlay(env: NodeJS.ProcessEnv = process.env): { schedules: number; firstSeed: number } {
  return {
    schedules: Number(env["SIMULATION_SCHEDULES"] ?? 10_000),
    firstSeed: Number(env["SIMULATION_SEED"] ?? 1),
  };
}

/** Long enough for a night. */
export const playLimitMs = 12 * 60 * 60_000;
