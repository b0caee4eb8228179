import { plainRender } from "../engine/plainSpecs";
import type { ResourceSpec } from "../engine/program";
import { drawFaultsAt } from "../schedule/drawFaults";
import { plainSet, plainStep } from "./plainStep";
import { type Place, placesOf, type Story } from "./story";

const places: readonly Place[] = (["render", "set"] as const).flatMap((of) =>
  (["up", "preview"] as const).flatMap((verb) => placesOf(verb, of, { check: ["mediaInfo"] })),
);

/** The argument `preflight`: ICE is asked for the materials of a film before it is rendered. */
export const preflightStory: Story = {
  name: "preflight",
  chance: 0.06,
  weave(random, schedule) {
    const chosen = new Map<string, boolean>();
    const withPreflight = (spec: ResourceSpec): ResourceSpec => {
      const preflight = chosen.get(spec.name) ?? random.chance(0.7);
      chosen.set(spec.name, preflight);
      return spec.kind === "gate" || spec.kind === "get" ? spec : { ...spec, preflight };
    };
    const materials = random.of("unknown", "well", "broken");
    const steps = schedule.steps.map((step) => ({
      ...step,
      program: step.program.map(withPreflight),
      faults: random.chance(0.4) ? [...step.faults, ...drawFaultsAt(random, places)] : step.faults,
    }));
    return { ...schedule, switches: { ...schedule.switches, materials }, steps };
  },
  places,
  aim(random, { engineVerb, of }) {
    const spec: ResourceSpec = of === "set" ? plainSet(random.between(1, 50)) : plainRender;
    return {
      switches: { materials: random.of("unknown", "well", "broken") },
      steps: [plainStep(engineVerb, [{ ...spec, preflight: true }])],
    };
  },
};
