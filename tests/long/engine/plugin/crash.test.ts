import { boundaries } from "../../../engine/crash/boundaries";
import { itSurvives } from "../../../engine/crash/itSurvives";

describe("engine and plugin killed at one instant, and the same command again", () => {
  itSurvives(boundaries, "plugin");
});
