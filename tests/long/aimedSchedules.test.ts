import { daysAimed } from "../simulation/badDays";
import { scheduleCounts } from "../simulation/seedsToPlay";

describe("many bad days", () => {
  daysAimed(scheduleCounts.long);
});
