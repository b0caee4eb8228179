import type { World } from "../engine/world";
import type { StepResult } from "../schedule/runSchedule";

/**
 * Something that must hold after every step. Judged from outside: by what ICE did and what the state says, not by what the
 * provider believes.
 *
 * @returns what is wrong, one sentence each
 */
export type Invariant = (world: World, step: StepResult, steps: readonly StepResult[]) => string[];
