import { daysOfStories } from "./daysOfStories";
import { scheduleCounts } from "../seedsToPlay";

describe("bad days", () => {
  daysOfStories(scheduleCounts.short);
});
