import { daysAimed } from "./badDays";
import { scheduleCounts } from "./seedsToPlay";

describe("bad days", () => {
  daysAimed(scheduleCounts.short);
});
