import type { GateSpec, RenderSpec, ResourceSpec } from "../engine/program";
import type { Random } from "../random";
import { drawFaultsAt } from "../schedule/drawFaults";
import type { Step } from "../schedule/schedule";
import { plainRender } from "../engine/plainSpecs";
import { plainStep } from "./plainStep";
import { type Place, placesOf, type Story } from "./story";

const name = "g";
const minuteMs = 60_000;

const places: readonly Place[] = [
  ...placesOf("up", "gate", { create: ["list", "get", "state"], update: ["list", "get", "state"] }),
  ...placesOf("up --refresh", "gate", { read: ["get", "state"] }),
  ...placesOf("refresh", "gate", { read: ["get", "state"] }),
];

/** A gate over all renders of the program, most of which are not waited for. */
export const gateStory: Story = {
  name: "gate",
  chance: 0.1,
  weave(random, schedule) {
    const isAwaited = random.chance(0.3);
    const timeoutMs = drawTimeout(random);
    const steps = schedule.steps.map((step) => {
      const program = isAwaited ? step.program : step.program.map(notAwaited);
      return withGate(random, { ...step, program }, timeoutMs);
    });
    return { ...schedule, steps };
  },
  // Without an address in the job nobody can go on: the gate stays shut.
  refine: ({ oddities, ...switches }) => ({
    ...switches,
    oddities: oddities.filter(({ reply, field }) => reply !== "job" || field !== "MediaURL"),
  }),
  places,
  aim(random, { engineVerb, verb, at }) {
    // Of one job each is asked for by itself; of many List tells.
    const count = at === "list" ? random.between(3, 8) : 1;
    const renders = Array.from({ length: count }, (_, index) => ({
      ...plainRender,
      name: `r${index}`,
      skipAwait: true,
    }));
    const gate = gateOver(renders, 60 * minuteMs);
    const program = [...renders, gate];
    if (verb === "create") return { steps: [plainStep(engineVerb, program)] };
    const isShort = verb === "update" || random.chance(0.5);
    const before = isShort ? [...renders, { ...gate, timeoutMs: 20_000 }] : program;
    return {
      steps: [plainStep("up", before), plainStep(engineVerb, program, 2_000)],
      ...(isShort && { renders: renders.map(() => ({ durationMs: 20 * minuteMs })) }),
    };
  },
};

function gateOver(renders: readonly RenderSpec[], timeoutMs: number): GateSpec {
  return {
    kind: "gate",
    name,
    over: renders.map((render) => render.name),
    deletionPolicy: "retain",
    timeoutMs,
    after: undefined,
  };
}

function withGate(random: Random, step: Step, timeoutMs: number): Step {
  const isNamed = random.chance(0.3);
  const isStruck = random.chance(0.4);
  const faults = drawFaultsAt(
    random,
    places.filter(({ engineVerb }) => engineVerb === step.verb),
  );
  const renders = step.program.filter((spec) => spec.kind === "render");
  if (renders.length === 0) return step;
  return {
    ...step,
    program: [...step.program, gateOver(renders, timeoutMs)],
    names: isNamed && step.names.length > 0 ? [name] : step.names,
    faults: isStruck ? [...step.faults, ...faults] : step.faults,
  };
}

function notAwaited(spec: ResourceSpec): ResourceSpec {
  return spec.kind === "render" ? { ...spec, skipAwait: true } : spec;
}

function drawTimeout(random: Random): number {
  return random.of(60 * minuteMs, 60 * minuteMs, 10 * minuteMs, 90_000);
}
