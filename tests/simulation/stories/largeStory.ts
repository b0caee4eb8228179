import type { RenderPlan } from "../ice/switches";
import { plainSet, plainStep } from "./plainStep";
import { type Place, placesOf, type Story } from "./story";

/** Less than the state of one film: a schedule has no thousands of them, as it takes with the engine's own limit. */
const mostFailedBytes = 300;

const places: readonly Place[] = placesOf("up", "set", {
  create: ["list", "submit", "get", "state"],
  update: ["list", "submit", "get", "state"],
});

/** A set that fails, and is too large to be stored unpacked. */
export const largeStory: Story = {
  name: "large",
  chance: 0.08,
  weave: (random, { switches, ...schedule }) => {
    const renders = switches.renders.map((plan): RenderPlan =>
      random.chance(0.3) ? { ...plan, failsWith: "ProduceFailed" } : plan,
    );
    return { ...schedule, switches: { ...switches, mostFailedBytes, renders } };
  },
  places,
  aim(random, { verb }) {
    const count = random.between(2, 6);
    const first = plainStep("up", [plainSet(count)]);
    // Some of them succeed, or fail again.
    const renders = Array.from({ length: count + random.between(0, count) }, (_, index): RenderPlan => {
      const isWell = index > 0 && random.chance(0.3);
      return { durationMs: 20_000, ...(!isWell && { failsWith: "ProduceFailed" }) };
    });
    const steps = verb === "create" ? [first] : [first, { ...first, pauseMs: 2_000 }];
    return { renders, steps, switches: { mostFailedBytes, oddities: [] } };
  },
};
