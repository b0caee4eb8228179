import type { Fault } from "../engine/faults";
import { Random } from "../random";
import { drawSwitches } from "../schedule/drawSwitches";
import type { Schedule, Step } from "../schedule/schedule";
import type { Story } from "./story";
import { stories, storyCells } from "./stories";

/** The same schedule with some of the stories in it: with chance of their own, so that all else stays. */
export function drawStories(schedule: Schedule): Schedule {
  return stories.reduce((woven, story, index) => {
    const random = new Random(schedule.seed + 8_000_009 + 1_000_003 * index);
    return random.chance(story.chance) ? refined(story, story.weave(random, woven)) : woven;
  }, schedule);
}

function refined({ refine = (switches) => switches }: Story, schedule: Schedule): Schedule {
  return { ...schedule, switches: refine(schedule.switches) };
}

/** A prime: few schedules come to cells all over the table. */
const cellStride = 101;

/** The schedule of a seed that is aimed at a cell of a story, in turn. */
export function drawStorySchedule(seed: number): Schedule {
  const random = new Random(seed + 10_000_019);
  const cell = storyCells[(seed * cellStride) % storyCells.length];
  const switches = drawSwitches(random, seed);
  if (cell === undefined) return { seed, switches, steps: [] };
  const { story, place, kind } = cell;
  const { of, verb, at } = place;
  const aimed = story.aim(random, place);
  const fault: Fault = { of, verb, at, kind, skip: 0, times: random.of(1, 1, 3, 40) };
  const last = aimed.steps.length - 1;
  const steps = aimed.steps.map((step, index): Step =>
    index === last ? { ...step, story: story.name, faults: [fault] } : step,
  );
  const quick = Array.from({ length: 8 }, () => ({ durationMs: 20_000 }));
  const renders = [...(aimed.renders ?? []), ...quick];
  return refined(story, { seed, switches: { ...switches, ...aimed.switches, renders }, steps });
}
