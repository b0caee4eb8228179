import type { RenderSpec } from "../engine/program";
import { Random } from "../random";
import { aimAt } from "./aimAt";
import { boundariesOf, cells } from "./boundaries";
import { drawBeside } from "./drawBeside";
import { drawExpectations, type RenderStep } from "./drawExpectations";
import { drawFaultsAt } from "./drawFaults";
import { drawHost } from "./drawHost";
import { drawProgram, editProgram } from "./drawProgram";
import { drawRenames } from "./drawRenames";
import { drawSets } from "./drawSets";
import { drawStories } from "../stories/drawStories";
import { drawSwitches } from "./drawSwitches";
import type { EngineVerb, Meanwhile, Schedule } from "./schedule";

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const dayMs = 24 * 60 * minuteMs;

/** A prime: few schedules come to cells all over the table, and many to all of them. */
const cellStride = 389;

/** The schedule of a seed: every other one is aimed at a cell of the coverage table, in turn. */
export function drawSchedule(seed: number): Schedule {
  const random = new Random(seed);
  const switches = drawSwitches(random, seed);
  const program = drawProgram(random);
  const cell = seed % 2 === 0 ? cells[((seed / 2) * cellStride) % cells.length] : undefined;
  const aimed = cell === undefined ? { steps: [], renders: [] } : aimAt(cell, random, program);
  const renders = aimed.renders.length > 0 ? aimed.renders : switches.renders;
  const drawn = drawSteps(random, program, cell === undefined ? 6 : 2);
  const schedule = {
    seed,
    switches: { ...switches, renders },
    steps: drawHost(
      seed,
      drawBeside(seed, [...aimed.steps, ...drawSets(seed, drawRenames(seed, drawExpectations(seed, drawn)))]),
    ),
  };
  return cell === undefined ? drawStories(schedule) : schedule;
}

function drawSteps(random: Random, first: readonly RenderSpec[], most: number): RenderStep[] {
  const steps: RenderStep[] = [];
  let program = first;
  const count = random.between(1, most);
  for (let index = 0; index < count; index += 1) {
    if (index > 0 && random.chance(0.5)) program = editProgram(random, program);
    steps.push(drawStep(random, program, index));
  }
  return steps;
}

function drawStep(random: Random, program: readonly RenderSpec[], index: number): RenderStep {
  const verb: EngineVerb =
    index === 0 || random.chance(0.5)
      ? "up"
      : random.of(
          "up --refresh",
          "up --replace",
          "up --target",
          "up --target page",
          "preview",
          "refresh",
          "destroy",
        );
  const name = random.oneOf(program)?.name;
  return {
    pauseMs: drawPause(random),
    meanwhile: index === 0 ? undefined : drawMeanwhile(random, program),
    verb,
    program,
    names: name === undefined ? [] : [name],
    faults: drawFaultsAt(random, boundariesOf(verb, ["render"])),
  };
}

function drawPause(random: Random): number {
  return random.of(
    2 * secondMs,
    5 * secondMs,
    20 * secondMs,
    70 * secondMs,
    10 * minuteMs,
    180 * minuteMs,
    random.of(dayMs, 10 * dayMs, 31 * dayMs, 400 * dayMs),
  );
}

function drawMeanwhile(random: Random, program: readonly RenderSpec[]): Meanwhile | undefined {
  const name = random.oneOf(program)?.name;
  if (name !== undefined && random.chance(0.07)) return { kind: "filmDeleted", name };
  return random.chance(0.07) ? { kind: "stateLost" } : undefined;
}
