import type { Deployment } from "../engine/deployment";
import { destroy, preview, refresh, up } from "../engine/engine";
import { type EngineState, liveEntry } from "../engine/engineState";
import { urnOf } from "../engine/program";
import { ProviderProcess } from "../engine/providerProcess";
import { providerVerbs } from "../engine/providerVerbs";
import { VerbCalls } from "../engine/verbCalls";
import { newWorld, type World } from "../engine/world";
import { brokenInvariants } from "../invariants/invariants";
import { noPlant, type Plant } from "../plants/plant";
import { Coverage } from "./coverage";
import { closingStep, mostClosings } from "./closingStep";
import type { Schedule, Step } from "./schedule";

/** One step as it went. */
export interface StepResult {
  readonly step: Step;
  readonly isClosing: boolean;
  readonly processId: number;
  readonly ended: "succeeded" | "failed" | "died";
  readonly done: readonly string[];
  readonly before: EngineState;
  readonly after: EngineState;
  /** How many jobs ICE had made by then. */
  readonly jobs: number;
}

export interface Violation {
  readonly invariant: string;
  readonly what: string;
}

export interface ScheduleResult {
  readonly violations: readonly Violation[];
  readonly steps: readonly StepResult[];
  readonly world: World;
}

/** Longer than anything a step may wait for. */
const stepLimitMs = 40 * 24 * 60 * 60_000;

/** Plays a schedule to its end, or to the first step that breaks an invariant. */
export async function runSchedule(
  schedule: Schedule,
  { coverage = new Coverage(), plant = noPlant }: { coverage?: Coverage; plant?: Plant } = {},
): Promise<ScheduleResult> {
  const world = newWorld(schedule.seed, schedule.switches, coverage, plant);
  const steps: StepResult[] = [];
  const playNext = async (step: Step, isClosing: boolean) => {
    world.ice.isCalm = isClosing;
    await world.time.pass(step.pauseMs);
    meanwhile(world, step, steps.at(-1)?.before);
    const violations = await play(world, step, isClosing, steps);
    return [...violations, ...brokenInvariants(world, steps)];
  };
  for (const step of schedule.steps) {
    const violations = await playNext(step, false);
    if (violations.length > 0) return { violations, steps, world };
  }
  const closing = closingStep(schedule);
  for (let count = 0; count < mostClosings && !isQuiet(steps.at(-1)); count += 1) {
    const violations = await playNext(closing, true);
    if (violations.length > 0) return { violations, steps, world };
  }
  return { violations: [], steps, world };
}

/** Whether a closing run had nothing to do. */
export function isQuiet(result: StepResult | undefined): boolean {
  return result?.isClosing === true && result.ended === "succeeded" && changesOf(result).length === 0;
}

/** What a run did to the state. */
export function changesOf({ done }: StepResult): readonly string[] {
  return done.filter((what) => !what.startsWith("page"));
}

async function play(world: World, step: Step, isClosing: boolean, steps: StepResult[]): Promise<Violation[]> {
  const process = new ProviderProcess(world, step.verb, step.faults);
  const deployment: Deployment = {
    process,
    verbs: new VerbCalls(process, providerVerbs(process)),
    hasFailed: false,
    done: [],
  };
  const before = world.state;
  const violations: Violation[] = [];
  try {
    const work = Promise.race([engineRun(deployment, step), process.ended.then(() => false)]);
    process.fact.succeeded = await world.time.during(work, stepLimitMs);
  } catch (error) {
    violations.push({
      invariant: "everyWaitEnds",
      what: error instanceof Error ? error.message : String(error),
    });
  }
  process.end();
  const { processId, died, succeeded } = process.fact;
  const ended = died ? "died" : succeeded ? "succeeded" : "failed";
  const { done } = deployment;
  const jobs = world.ice.jobs.length;
  steps.push({ step, isClosing, processId, ended, done, before, after: world.state, jobs });
  return violations;
}

function engineRun(deployment: Deployment, { verb, program, names }: Step): Promise<boolean> {
  switch (verb) {
    case "up":
      return up(deployment, program, {});
    case "up --refresh":
      return up(deployment, program, { refreshFirst: true });
    case "up --replace":
      return up(deployment, program, { forced: names });
    case "up --target":
      return up(deployment, program, { only: names });
    case "up --target page":
      return up(deployment, program, { onlyPagesOf: names });
    case "preview":
      return preview(deployment, program);
    case "refresh":
      return refresh(deployment);
    case "destroy":
      return destroy(deployment);
  }
}

function meanwhile(world: World, { meanwhile: event }: Step, previous: EngineState | undefined): void {
  if (event?.kind === "stateLost" && previous !== undefined) world.state = previous;
  if (event?.kind !== "filmDeleted") return;
  const job = world.ice.job(liveEntry(world.state, urnOf(event.name))?.id ?? "");
  const media = job && world.ice.films.mediaAt(job.address);
  if (media !== undefined) world.ice.films.delete(media.mediaId, world.time.nowMs);
}
