import { playSchedules } from "./playSchedules";

const schedules = Number(process.env["SIMULATION_SCHEDULES"] ?? 10_000);
const firstSeed = Number(process.env["SIMULATION_SEED"] ?? 1);

describe("ten thousand bad days", () => {
  it("break no promise", async () => {
    const { failure, missedCells, counted } = await playSchedules(firstSeed, schedules);
    expect(failure).toBe("");
    if (schedules >= 5_000) expect(missedCells).toEqual([]);
    process.stdout.write(counted);
  }, 1_800_000);
});
