import { daysAtRandom } from "../simulation/badDays";
import { scheduleCounts } from "../simulation/seedsToPlay";

describe("many bad days", () => {
  daysAtRandom(scheduleCounts.long);
});
