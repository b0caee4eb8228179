import type { Fault } from "./engine/faults";
import type { ResourceSpec } from "./engine/program";
import { calmSwitches, type Switches } from "./ice/switches";
import { runSchedule, type StepResult } from "./schedule/runSchedule";
import type { Step } from "./schedule/schedule";
import { plainStep } from "./stories/plainStep";

export const dayMs = 24 * 3_600_000;

export function up(program: readonly ResourceSpec[], ...faults: Fault[]): Step {
  return { ...plainStep("up", program, 2_000), faults };
}

/** Plays a story that broke an invariant once. */
export async function endsWell(
  switches: Partial<Switches>,
  steps: readonly Step[],
  seed = 1,
): Promise<readonly StepResult[]> {
  const played = await runSchedule({ seed, switches: { ...calmSwitches, ...switches }, steps });
  expect(played.violations).toEqual([]);
  return played.steps;
}
