import type { Boundary } from "../schedule/boundaries";
import type { EngineVerb, Schedule, Step } from "../schedule/schedule";
import type { RenderPlan, Switches } from "../ice/switches";
import type { Random } from "../random";

/** Something that programs use now and then. Each has a chance of its own to come into a schedule, and aimed schedules of its own. */
export interface Story {
  readonly name: string;
  /** Of the schedules at random. */
  readonly chance: number;
  /** The schedule with the story in it. */
  readonly weave: (random: Random, schedule: Schedule) => Schedule;
  /** The world as the story can live in it. */
  readonly refine?: (switches: Switches) => Switches;
  /** Where its aimed schedules are struck. */
  readonly places: readonly Place[];
  readonly aim: (random: Random, place: Place) => Aimed;
}

/** A boundary in a command of the engine. */
export interface Place extends Boundary {
  readonly engineVerb: EngineVerb;
}

/** What brings a run to a place: the fault waits in the last step. */
export interface Aimed {
  readonly steps: readonly Step[];
  readonly renders?: readonly RenderPlan[];
  readonly switches?: Partial<Switches>;
}

/** Places of a resource's verbs in a command. */
export function placesOf(
  engineVerb: EngineVerb,
  of: Boundary["of"],
  at: Readonly<Partial<Record<Boundary["verb"], readonly Boundary["at"][]>>>,
): Place[] {
  const verbs = ["check", "diff", "create", "update", "read", "delete"] as const;
  return verbs.flatMap((verb) => (at[verb] ?? []).map((each) => ({ engineVerb, of, verb, at: each })));
}
