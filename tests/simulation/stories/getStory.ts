import { plainRender } from "../engine/plainSpecs";
import type { GetSpec, RenderSpec, ResourceSpec } from "../engine/program";
import type { RenderPlan } from "../ice/switches";
import type { Random } from "../random";
import { drawFaultsAt } from "../schedule/drawFaults";
import { isOpen } from "./isOpen";
import { plainStep } from "./plainStep";
import { type Place, placesOf, type Story } from "./story";

const name = "x";
const minuteMs = 60_000;
const yearMs = 400 * 24 * 60 * minuteMs;

const places: readonly Place[] = [
  ...placesOf("up", "get", { read: ["get", "mediaInfo", "state"] }),
  ...placesOf("up --refresh", "get", { read: ["get", "state"] }),
  ...placesOf("preview", "get", { read: ["get"] }),
  ...placesOf("refresh", "get", { read: ["get", "state"] }),
];

/** `MediaProducingJob.get`: a job that is there, that goes on, that failed, that ICE has forgotten, or never had. */
export const getStory: Story = {
  name: "get",
  chance: 0.1,
  weave(random, schedule) {
    const programs = schedule.steps.flatMap(({ program, beside }) => [program, beside?.program ?? []]);
    const renders = programs.flat().filter(({ kind }) => kind === "render");
    const of = random.oneOf(
      [...new Set(renders.map((spec) => spec.name))].filter((each) => isOpen(programs, each)),
    );
    if (of === undefined) return schedule;
    const spec: GetSpec = { ...drawGet(random, of), isInvented: random.chance(0.05) };
    const from = random.between(0, schedule.steps.length - 1);
    const steps = schedule.steps.map((step, index) =>
      index < from || random.chance(0.1)
        ? step
        : {
            ...step,
            program: [...step.program, spec],
            faults: random.chance(0.4)
              ? [...step.faults, ...drawFaultsAt(random, placesIn(step.verb))]
              : step.faults,
          },
    );
    return { ...schedule, steps };
  },
  // Without an address in the job nothing opens.
  refine: ({ oddities, ...switches }) => ({
    ...switches,
    oddities: oddities.filter(({ reply, field }) => reply !== "job" || field !== "MediaURL"),
  }),
  places,
  aim(random, { engineVerb, at }) {
    const isRunning = random.chance(0.4);
    const made: RenderSpec = { ...plainRender, skipAwait: isRunning };
    const isJudged = at === "mediaInfo";
    // Only what was told is written, and only of what is in the state a refresh asks.
    const isTold = at !== "get" || engineVerb.endsWith("refresh");
    const got: GetSpec = { ...plainGet, ...(isJudged && { expect: random.of("met", "met", "unmet") }) };
    const isThere = engineVerb.endsWith("refresh") || random.chance(0.3);
    const program: readonly ResourceSpec[] = random.chance(0.5) ? [made, got] : [got];
    // A year later ICE has forgotten it, and what never was there it does not know either.
    const pauseMs = at === "get" ? random.of(20_000, 20_000, yearMs) : 20_000;
    return {
      ...(isTold && { switches: { oddities: [] } }),
      steps: [
        plainStep("up", [made]),
        ...(isThere ? [plainStep("up", program, 2_000)] : []),
        plainStep(engineVerb, program, pauseMs),
      ],
      renders: [planOf(random, isRunning, isTold)],
    };
  },
};

function placesIn(verb: string): readonly Place[] {
  return places.filter(({ engineVerb }) => engineVerb === verb);
}

const plainGet: GetSpec = {
  ...{ kind: "get", name, of: plainRender.name, nth: 0, expect: "none", skipAwait: false },
  ...{ deletionPolicy: "retain", timeoutMs: 60 * minuteMs, after: undefined },
};

function drawGet(random: Random, of: string): GetSpec {
  return {
    ...plainGet,
    of,
    nth: random.of(0, 0, 0, 1),
    expect: random.of("none", "none", "met", "unmet"),
    skipAwait: random.chance(0.2),
    timeoutMs: random.of(60 * minuteMs, 60 * minuteMs, 90_000, 20_000),
  };
}

function planOf(random: Random, isRunning: boolean, isWell: boolean): RenderPlan {
  return {
    durationMs: isRunning ? random.of(45_000, 20 * minuteMs) : 20_000,
    ...(!isWell && random.chance(0.3) && { failsWith: "ProduceFailed" }),
  };
}
