import type { Fault } from "../engine/faults";
import type { RenderSpec } from "../engine/program";
import { Random } from "../random";
import { aimAt } from "./aimAt";
import { boundaries, cells, faultKindsAt } from "./boundaries";
import { drawExpectations } from "./drawExpectations";
import { drawProgram, editProgram } from "./drawProgram";
import { drawSwitches } from "./drawSwitches";
import type { EngineVerb, Meanwhile, Schedule, Step } from "./schedule";

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const dayMs = 24 * 60 * minuteMs;

/** The schedule of a seed: every other one is aimed at a cell of the coverage table, in turn. */
export function drawSchedule(seed: number): Schedule {
  const random = new Random(seed);
  const switches = drawSwitches(random, seed);
  const program = drawProgram(random);
  const cell = seed % 2 === 0 ? cells[(seed / 2) % cells.length] : undefined;
  const aimed = cell === undefined ? { steps: [], renders: [] } : aimAt(cell, random, program);
  const renders = aimed.renders.length > 0 ? aimed.renders : switches.renders;
  return {
    seed,
    switches: { ...switches, renders },
    steps: [
      ...aimed.steps,
      ...drawExpectations(seed, drawSteps(random, program, cell === undefined ? 6 : 2)),
    ],
  };
}

function drawSteps(random: Random, first: readonly RenderSpec[], most: number): Step[] {
  const steps: Step[] = [];
  let program = first;
  const count = random.between(1, most);
  for (let index = 0; index < count; index += 1) {
    if (index > 0 && random.chance(0.5)) program = editProgram(random, program);
    steps.push(drawStep(random, program, index));
  }
  return steps;
}

function drawStep(random: Random, program: readonly RenderSpec[], index: number): Step {
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
    faults: drawFaults(random, verb),
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

function drawFaults(random: Random, verb: EngineVerb): Fault[] {
  const faults: Fault[] = [];
  const count = random.of(0, 0, 1, 1, 2);
  for (let index = 0; index < count; index += 1) {
    const boundary = random.oneOf(boundaries[verb]);
    const kind = boundary && random.oneOf(faultKindsAt(boundary));
    if (boundary === undefined || kind === undefined) continue;
    faults.push({ ...boundary, kind, skip: random.of(0, 0, 0, 1, 2), times: random.of(1, 1, 1, 3, 40) });
  }
  return faults;
}
