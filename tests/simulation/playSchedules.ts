import { boundariesOf, cells, faultKindsAt } from "./schedule/boundaries";
import { cellName, Coverage } from "./schedule/coverage";
import { drawSchedule } from "./schedule/drawSchedule";
import { runSchedule } from "./schedule/runSchedule";
import { engineVerbs } from "./schedule/schedule";
import { shrinkSchedule } from "./schedule/shrinkSchedule";
import { tellSchedule } from "./schedule/tellSchedule";
import { noPlant, type Plant } from "./plants/plant";

export interface Played {
  /** The first failing story, shrunk; empty when all went well. */
  readonly failure: string;
  readonly failedSeed: number | undefined;
  readonly missedCells: readonly string[];
  /** The coverage table, in short. */
  readonly counted: string;
}

/** Plays the schedules of every other seed until one breaks an invariant, which is then shrunk and told. */
export async function playSchedules(
  firstSeed: number,
  count: number,
  plant: Plant = noPlant,
): Promise<Played> {
  const coverage = new Coverage();
  for (let seed = firstSeed; seed < firstSeed + 2 * count; seed += 2) {
    const schedule = drawSchedule(seed);
    const { violations } = await runSchedule(schedule, { coverage, plant });
    const broken = violations[0]?.invariant;
    if (broken === undefined) continue;
    return { ...summary(coverage), failedSeed: seed, failure: await story(seed, broken, plant) };
  }
  return { ...summary(coverage), failedSeed: undefined, failure: "" };
}

async function story(seed: number, broken: string, plant: Plant): Promise<string> {
  const smallest = await shrinkSchedule(drawSchedule(seed), async (candidate) =>
    (await runSchedule(candidate, { plant })).violations.some(({ invariant }) => invariant === broken),
  );
  return tellSchedule(smallest, await runSchedule(smallest, { plant }));
}

function summary(coverage: Coverage): Pick<Played, "missedCells" | "counted"> {
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
