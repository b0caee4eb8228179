import { type Played, playUntilBroken } from "./playUntilBroken";
import { boundariesOf, cells, faultKindsAt } from "./schedule/boundaries";
import { cellName, Coverage } from "./schedule/coverage";
import { drawSchedule } from "./schedule/drawSchedule";
import { engineVerbs } from "./schedule/schedule";

/** Plays the schedules of every other seed. */
export async function playSchedules(firstSeed: number, count: number): Promise<Played> {
  const coverage = new Coverage();
  const failure = await playUntilBroken(schedulesFrom(firstSeed, count), coverage);
  return { ...summary(coverage), failure };
}

function* schedulesFrom(firstSeed: number, count: number) {
  for (let index = 0; index < count; index += 1) yield drawSchedule(firstSeed + 2 * index);
}

function summary(coverage: Coverage): Omit<Played, "failure"> {
  const missedCells = cells.map(nameOf).filter((cell) => coverage.count(cell) === 0);
  const rows = engineVerbs.flatMap((engineVerb) =>
    boundariesOf(engineVerb).map((boundary) => {
      const hits = faultKindsAt(boundary).map((kind) =>
        coverage.count(nameOf({ engineVerb, boundary, kind })),
      );
      return `${engineVerb} · ${boundary.of} · ${boundary.verb} · ${boundary.at}: ${hits.join(" ")}`;
    }),
  );
  return { missedCells, counted: `${rows.join("\n")}\n` };
}

function nameOf({ engineVerb, boundary, kind }: (typeof cells)[number]): string {
  return cellName(engineVerb, boundary, kind);
}
