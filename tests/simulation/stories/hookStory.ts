import type { ResourceSpec } from "../engine/program";
import type { RenderPlan } from "../ice/switches";
import type { Random } from "../random";
import { drawFaultsAt } from "../schedule/drawFaults";
import { plainRender } from "../engine/plainSpecs";
import { plainSet, plainStep } from "./plainStep";
import { type Place, placesOf, type Story } from "./story";

const places: readonly Place[] = (["render", "set"] as const).flatMap((of) =>
  // What the tries leave is written as the create that it began with.
  placesOf("up", of, { create: ["state"], update: ["submit", "get"] }),
);
const failed: RenderPlan = { durationMs: 20_000, failsWith: "ProduceFailed" };

/** An error hook that asks for one to three more tries. */
export const hookStory: Story = {
  name: "hook",
  chance: 0.08,
  weave(random, schedule) {
    const hooked = new Map<string, number>();
    const triesOf = ({ name }: ResourceSpec): number => {
      const tries = hooked.get(name) ?? random.of(0, 1, 1, 2, 3);
      hooked.set(name, tries);
      return tries;
    };
    const steps = schedule.steps.map((step) => ({
      ...step,
      program: step.program.map((spec) => ({ ...spec, hookTries: triesOf(spec) })),
      faults:
        step.verb === "up" && random.chance(0.3)
          ? [...step.faults, ...drawFaultsAt(random, places)]
          : step.faults,
    }));
    const renders = schedule.switches.renders.map((plan) =>
      random.chance(0.3) ? { ...plan, failsWith: "ProduceFailed" } : plan,
    );
    return { ...schedule, switches: { ...schedule.switches, renders }, steps };
  },
  places,
  aim(random, { of, at }) {
    const hookTries = random.of(1, 2, 3);
    const films = random.between(1, 4);
    const spec = { ...(of === "set" ? plainSet(films) : plainRender), hookTries };
    // One that has not failed by its timeout is gone on with.
    if (at === "get" && random.chance(0.5)) return slow(random, { ...spec, timeoutMs: 20_000 });
    const failures = random.between(1, hookTries + 1);
    return {
      steps: [plainStep("up", [spec])],
      renders: Array.from({ length: failures * (of === "set" ? films : 1) }, () => failed),
    };
  },
};

function slow(random: Random, spec: ResourceSpec) {
  const durationMs = random.of(30_000, 1_200_000);
  const plan = { durationMs, ...(random.chance(0.5) && { failsWith: "ProduceFailed" }) };
  return { steps: [plainStep("up", [spec])], renders: Array.from({ length: 4 }, () => plan) };
}
