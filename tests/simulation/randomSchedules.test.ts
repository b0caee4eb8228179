import { daysAtRandom } from "./badDays";
import { scheduleCounts } from "./seedsToPlay";

describe("bad days", () => {
  daysAtRandom(scheduleCounts.short);
});
