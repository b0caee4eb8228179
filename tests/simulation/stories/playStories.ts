import { noPlant, type Plant } from "../plants/plant";
import { cellName, Coverage } from "../schedule/coverage";
import { faultKindsAt } from "../schedule/boundaries";
import { runSchedule } from "../schedule/runSchedule";
import { shrinkSchedule } from "../schedule/shrinkSchedule";
import { tellSchedule } from "../schedule/tellSchedule";
import { drawStorySchedule } from "./drawStories";
import { stories, storyCells } from "./stories";

export interface PlayedStories {
  /** The first failing schedule, shrunk; empty when all went well. */
  readonly failure: string;
  readonly missedCells: readonly string[];
  /** The coverage table, in short. */
  readonly counted: string;
}

/** Plays the aimed schedules of the stories until one breaks an invariant, which is then shrunk and told. */
export async function playStories(
  firstSeed: number,
  count: number,
  plant: Plant = noPlant,
): Promise<PlayedStories> {
  const coverage = new Coverage();
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const schedule = drawStorySchedule(seed);
    const { violations } = await runSchedule(schedule, { coverage, plant });
    const broken = violations[0]?.invariant;
    if (broken === undefined) continue;
    const smallest = await shrinkSchedule(schedule, async (candidate) =>
      (await runSchedule(candidate, { plant })).violations.some(({ invariant }) => invariant === broken),
    );
    const failure = tellSchedule(smallest, await runSchedule(smallest, { plant }));
    return { ...summary(coverage), failure: `Of a story. ${failure}` };
  }
  return { ...summary(coverage), failure: "" };
}

function summary(coverage: Coverage): Omit<PlayedStories, "failure"> {
  const rows = stories.flatMap(({ name, places }) =>
    places.map((place) => {
      const command = `${name}: ${place.engineVerb}`;
      const hits = faultKindsAt(place).map((kind) => coverage.count(cellName(command, place, kind)));
      return `${command} · ${place.of} · ${place.verb} · ${place.at}: ${hits.join(" ")}`;
    }),
  );
  const missedCells = storyCells
    .map(({ story, place, kind }) => cellName(`${story.name}: ${place.engineVerb}`, place, kind))
    .filter((cell) => coverage.count(cell) === 0);
  return { missedCells, counted: `${rows.join("\n")}\n` };
}
