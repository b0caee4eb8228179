import { calmSwitches, type Switches } from "../ice/switches";
import type { FilmSpec } from "../engine/filmSpec";
import { type ResourceSpec, type SetSpec, withFilms } from "../engine/program";
import type { Schedule, Step } from "./schedule";

/**
 * The smallest schedule found that still fails: steps, faults, resources and oddities are dropped one by one, as long as
 * what is left fails.
 */
export async function shrinkSchedule(
  schedule: Schedule,
  fails: (candidate: Schedule) => Promise<boolean>,
): Promise<Schedule> {
  let smallest = schedule;
  for (let isSmaller = true; isSmaller;) {
    isSmaller = false;
    for (const candidate of simpler(smallest)) {
      if (!(await fails(candidate))) continue;
      smallest = candidate;
      isSmaller = true;
      break;
    }
  }
  return smallest;
}

function* simpler(schedule: Schedule): Generator<Schedule> {
  const { steps, switches } = schedule;
  for (const step of steps) yield { ...schedule, steps: steps.filter((each) => each !== step) };
  const names = new Set(steps.flatMap(({ program }) => program.map(({ name }) => name)));
  for (const name of names) yield { ...schedule, steps: steps.map((step) => withoutResource(step, name)) };
  for (const keep of halves(steps)) {
    yield { ...schedule, steps: steps.map((step) => withSets(step, (key) => keep.has(key))) };
  }
  for (const step of steps) {
    for (const simplerOne of simplerSteps(step)) {
      yield { ...schedule, steps: steps.map((each) => (each === step ? simplerOne : each)) };
    }
  }
  for (const simplerOnes of simplerSwitches(switches)) yield { ...schedule, switches: simplerOnes };
  for (const simplerSpec of specSimplifications) {
    const simplified = steps.map((step) => ({ ...step, program: step.program.map(simplerSpec) }));
    if (JSON.stringify(simplified) !== JSON.stringify(steps)) yield { ...schedule, steps: simplified };
  }
}

/** Keys of films in sets: half of them, the other half, and all but each one. */
function* halves(steps: readonly Step[]): Generator<ReadonlySet<string>> {
  const keys = [
    ...new Set(
      steps.flatMap(({ program }) =>
        program.flatMap((spec) => (spec.kind === "set" ? Object.keys(spec.films) : [])),
      ),
    ),
  ];
  const middle = Math.ceil(keys.length / 2);
  if (keys.length > 3) {
    yield new Set(keys.slice(0, middle));
    yield new Set(keys.slice(middle));
  }
  for (const key of keys) yield new Set(keys.filter((each) => each !== key));
}

function withSets(step: Step, isKept: (key: string) => boolean): Step {
  const kept = (set: SetSpec): SetSpec => ({
    ...set,
    films: Object.fromEntries(Object.entries(set.films).filter(([key]) => isKept(key))),
  });
  return { ...step, program: step.program.map((spec) => (spec.kind === "set" ? kept(spec) : spec)) };
}

function withoutResource(step: Step, name: string): Step {
  return {
    ...step,
    program: step.program.filter((spec) => spec.name !== name).map((spec) => withoutBefore(spec, name)),
    names: step.names.filter((each) => each !== name),
  };
}

function withoutBefore(spec: ResourceSpec, name: string): ResourceSpec {
  if (spec.kind === "gate") return { ...spec, over: spec.over.filter((each) => each !== name) };
  return spec.after === name ? { ...spec, after: undefined } : spec;
}

function* simplerSteps(step: Step): Generator<Step> {
  for (const fault of step.faults) {
    yield { ...step, faults: step.faults.filter((each) => each !== fault) };
    if (fault.times > 1 || fault.skip > 0)
      yield {
        ...step,
        faults: step.faults.map((each) => (each === fault ? { ...each, times: 1, skip: 0 } : each)),
      };
  }
  if (step.beside !== undefined) yield { ...step, beside: undefined };
  if (step.beside !== undefined && step.beside.faults.length > 0)
    yield { ...step, beside: { ...step.beside, faults: [] } };
  if (step.meanwhile !== undefined) yield { ...step, meanwhile: undefined };
  if (step.verb !== "up") yield { ...step, verb: "up", names: [] };
  if (step.pauseMs > 2_000) yield { ...step, pauseMs: 2_000 };
}

function* simplerSwitches(switches: Switches): Generator<Switches> {
  const { renders, ...rest } = switches;
  const { renders: none, ...simple } = calmSwitches;
  for (const [name, value] of Object.entries(simple)) {
    const candidate = { ...switches, [name]: value };
    if (JSON.stringify(candidate) !== JSON.stringify(switches)) yield candidate;
  }
  for (const oddity of switches.oddities)
    yield { ...switches, oddities: switches.oddities.filter((each) => each !== oddity) };
  if (renders.length > 0) yield { ...rest, renders: none };
  if (renders.length > 0) yield { ...rest, renders: renders.slice(0, -1) };
  for (const [index, render] of renders.entries()) {
    if (render.durationMs === 20_000 && render.failsWith === undefined) continue;
    yield { ...rest, renders: renders.with(index, { durationMs: 20_000 }) };
  }
}

const filmSimplifications: readonly Partial<FilmSpec>[] = [
  { title: 0, projectTitle: 0 },
  { userData: "none" },
  { hasSecretTimeline: false },
  { rerenderIfMissing: false },
  { expect: "none" },
  { triggers: 0 },
  { film: 0 },
];

const specSimplifications: readonly ((spec: ResourceSpec) => ResourceSpec)[] = [
  ...filmSimplifications.map(
    (change) => (spec: ResourceSpec) => withFilms(spec, (film) => ({ ...film, ...change })),
  ),
  (spec) => ({ ...spec, deletionPolicy: "retain" }),
  (spec) => (spec.kind === "render" ? { ...spec, skipAwait: false, out: 0 } : spec),
  (spec) => (spec.kind === "set" ? { ...spec, triggers: 0 } : spec),
  (spec) => (spec.kind === "get" ? { ...spec, skipAwait: false, expect: "none" } : spec),
  (spec) => ({ ...spec, endpoint: undefined }),
  (spec) => ({ ...spec, region: undefined }),
  (spec) => ({ ...spec, hookTries: undefined }),
  (spec) => ({ ...spec, trigger: undefined }),
  (spec) => ({ ...spec, preflight: undefined }),
  (spec) => ({ ...spec, after: undefined }),
  (spec) => ({ ...spec, timeoutMs: 3_600_000 }),
];
