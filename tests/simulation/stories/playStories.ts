import { type Played, playUntilBroken } from "../playUntilBroken";
import { cellName, Coverage } from "../schedule/coverage";
import { faultKindsAt } from "../schedule/boundaries";
import { drawStorySchedule } from "./drawStories";
import { stories, storyCells } from "./stories";

/** Plays the aimed schedules of the stories. */
export async function playStories(firstSeed: number, count: number): Promise<Played> {
  const coverage = new Coverage();
  const failure = await playUntilBroken(schedulesFrom(firstSeed, count), coverage);
  return { ...summary(coverage), failure: failure === "" ? "" : `Of a story. ${failure}` };
}

function* schedulesFrom(firstSeed: number, count: number) {
  for (let index = 0; index < count; index += 1) yield drawStorySchedule(firstSeed + index);
}

function summary(coverage: Coverage): Omit<Played, "failure"> {
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
