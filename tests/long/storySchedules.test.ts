import { scheduleCounts } from "../simulation/seedsToPlay";
import { daysOfStories } from "../simulation/stories/daysOfStories";

describe("many bad days", () => {
  daysOfStories(scheduleCounts.long);
});
