import type { Coverage } from "./schedule/coverage";
import { runSchedule } from "./schedule/runSchedule";
import type { Schedule } from "./schedule/schedule";
import { shrinkSchedule } from "./schedule/shrinkSchedule";
import { tellSchedule } from "./schedule/tellSchedule";

/** What a play says in the end. */
export interface Played {
  /** The first failing schedule, shrunk; empty when all went well. */
  readonly failure: string;
  readonly missedCells: readonly string[];
  /** The coverage table, in short. */
  readonly counted: string;
}

/**
 * Plays schedules until one breaks an invariant, which is then shrunk and told.
 *
 * @returns the story; empty when all went well
 */
export async function playUntilBroken(schedules: Iterable<Schedule>, coverage: Coverage): Promise<string> {
  for (const schedule of schedules) {
    const { violations } = await runSchedule(schedule, { coverage });
    const broken = violations[0]?.invariant;
    if (broken === undefined) continue;
    const smallest = await shrinkSchedule(schedule, async (candidate) =>
      (await runSchedule(candidate)).violations.some(({ invariant }) => invariant === broken),
    );
    return tellSchedule(smallest, await runSchedule(smallest));
  }
  return "";
}
