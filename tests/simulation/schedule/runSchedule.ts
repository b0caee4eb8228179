import type { Deployment } from "../engine/deployment";
import { destroy, importSome, preview, refresh, up } from "../engine/engine";
import { type EngineState, filmsIn } from "../engine/engineState";
import { ProviderProcess } from "../engine/providerProcess";
import { providerVerbs } from "../engine/providerVerbs";
import { VerbCalls } from "../engine/verbCalls";
import { newWorld, type Stack, type StackName, stackNames, type World } from "../engine/world";
import { brokenInvariants } from "../invariants/invariants";
import { jobGot } from "../engine/getting";
import type { ResourceSpec } from "../engine/program";
import { keptMs } from "../ice/job";
import { noPlant, type Plant } from "../plants/plant";
import { Coverage } from "./coverage";
import { closingStep, mostClosings } from "./closingStep";
import type { Beside, EngineRun, Schedule, Step } from "./schedule";

/** One step as it went. */
export interface StepResult {
  readonly stack: StackName;
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
  const tracesBefore = Error.stackTraceLimit;
  // Thousands of errors come to nobody: their traces are not worth their time.
  Error.stackTraceLimit = 0;
  try {
    return await playAll(world, schedule);
  } finally {
    world.over.abort();
    Error.stackTraceLimit = tracesBefore;
  }
}

async function playAll(world: World, schedule: Schedule): Promise<ScheduleResult> {
  const steps: StepResult[] = [];
  for (const step of schedule.steps) {
    const violations = await playStep(world, step, steps);
    if (violations.length > 0) return { violations, steps, world };
  }
  for (const label of stackNames) {
    const violations = await close(world, label, steps);
    if (violations.length > 0) return { violations, steps, world };
  }
  return { violations: [], steps, world };
}

async function playStep(world: World, step: Step, steps: StepResult[]): Promise<Violation[]> {
  const { pauseMs, beside } = step;
  const { test } = world.stacks;
  await world.time.pass(pauseMs);
  meanwhile(world, step, stepsOf(test, steps).at(-1)?.before);
  const runs = [
    play(world, test, { step, isClosing: false, afterMs: 0 }),
    ...(beside === undefined
      ? []
      : [
          play(world, world.stacks[beside.stack], {
            step: besideStep(step, beside),
            isClosing: false,
            afterMs: beside.afterMs,
          }),
        ]),
  ];
  return judge(world, runs, steps);
}

/** A run at the same time, as a step of its own stack. */
function besideStep({ pauseMs }: Step, beside: Beside): Step {
  return { ...beside, pauseMs, meanwhile: undefined };
}

/** Once nothing goes wrong any more, the stack comes to rest. */
async function close(world: World, label: StackName, steps: StepResult[]): Promise<Violation[]> {
  const stack = world.stacks[label];
  const last = stepsOf(stack, steps).at(-1);
  if (last === undefined) return [];
  const step = closingStep(last.step, (spec) => isReadable(world, stack, spec));
  world.ice.isCalm = true;
  for (let count = 0; count < mostClosings && !isQuiet(stepsOf(stack, steps).at(-1)); count += 1) {
    await world.time.pass(step.pauseMs);
    const violations = await judge(world, [play(world, stack, { step, isClosing: true, afterMs: 0 })], steps);
    if (violations.length > 0) return violations;
  }
  return [];
}

/** Runs at the same time to their ends: each is judged by itself. */
async function judge(
  world: World,
  runs: readonly Promise<StepResult>[],
  steps: StepResult[],
): Promise<Violation[]> {
  let ended: readonly StepResult[];
  try {
    ended = await world.time.during(Promise.all(runs), stepLimitMs);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return [{ invariant: "everyWaitEnds", what }];
  }
  steps.push(...ended);
  return ended.flatMap((result) =>
    brokenInvariants(
      world,
      result,
      steps.filter(({ stack }) => stack === result.stack),
    ),
  );
}

export function stepsOf({ label }: Stack, steps: readonly StepResult[]): readonly StepResult[] {
  return steps.filter(({ stack }) => stack === label);
}

/** Whether a closing run had nothing to do. */
export function isQuiet(result: StepResult | undefined): boolean {
  return result?.isClosing === true && result.ended === "succeeded" && changesOf(result).length === 0;
}

/** What a run did to the state. */
export function changesOf({ done }: StepResult): readonly string[] {
  return done.filter((what) => !/^(page|read) /u.test(what));
}

/** Of a job that failed, or that ICE forgets meanwhile, nothing opens any more. */
function isReadable(world: World, { name }: Stack, spec: ResourceSpec): boolean {
  if (spec.kind !== "get") return true;
  const job = jobGot(world, name, spec);
  return job !== undefined && job.plan.failsWith === undefined && world.time.nowMs - job.createdAtMs < keptMs;
}

interface Play {
  readonly step: Step;
  readonly isClosing: boolean;
  readonly afterMs: number;
}

/** One run of the engine on a stack. */
async function play(world: World, stack: Stack, { step, isClosing, afterMs }: Play): Promise<StepResult> {
  if (afterMs > 0) await new Promise<void>((begin) => void world.time.after(afterMs, begin));
  const process = new ProviderProcess(world, stack, step);
  const { host = "dynamic" } = step;
  const verbs = new VerbCalls(process, providerVerbs(process, host));
  const deployment: Deployment = { process, verbs, host, hasFailed: false, done: [] };
  const before = stack.state;
  process.fact.succeeded = await Promise.race([engineRun(deployment, step), process.ended.then(() => false)]);
  process.end();
  const { processId, died, succeeded } = process.fact;
  const ended = died ? "died" : succeeded ? "succeeded" : "failed";
  const { done } = deployment;
  const jobs = world.ice.jobs.length;
  const { label, state: after } = stack;
  return { stack: label, step, isClosing, processId, ended, done, before, after, jobs };
}

function engineRun(deployment: Deployment, { verb, program, names }: EngineRun): Promise<boolean> {
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
    case "import":
      return importSome(deployment, program, names);
    case "destroy":
      return destroy(deployment);
  }
}

function meanwhile(world: World, { meanwhile: event }: Step, previous: EngineState | undefined): void {
  if (event?.kind === "stateLost" && previous !== undefined) world.stacks.test.state = previous;
  if (event?.kind !== "filmDeleted") return;
  const shown = filmsIn(world.stacks.test.state).find(
    ({ name, isPendingDelete }) => name === event.name && !isPendingDelete,
  );
  const job = world.ice.job(shown?.jobId ?? "");
  const media = job && world.ice.films.mediaAt(job.address);
  if (media !== undefined) world.ice.films.delete(media.mediaId, world.time.nowMs);
}
