/** How many schedules are played, and from which seed: SIMULATION_SCHEDULES and SIMULATION_SEED say otherwise. */
export function seedsToPlay(
  schedules: number,
  env: NodeJS.ProcessEnv = process.env,
): { schedules: number; firstSeed: number } {
  return {
    schedules: Number(env["SIMULATION_SCHEDULES"] ?? schedules),
    firstSeed: Number(env["SIMULATION_SEED"] ?? 1),
  };
}

/** What `npm test` has time for, and what `npm run test:long` has. */
export const scheduleCounts = { short: 20_000, long: 100_000 } as const;

/** Long enough for a night. */
export const playLimitMs = 12 * 60 * 60_000;
