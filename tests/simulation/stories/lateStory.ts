import { plainRender } from "../engine/plainSpecs";
import type { ResourceSpec } from "../engine/program";
import { plainSet, plainStep } from "./plainStep";
import { type Place, placesOf, type Story } from "./story";

const secondMs = 1_000;
const lags = [45 * secondMs, 55 * secondMs, 90 * secondMs, 600 * secondMs] as const;

const places: readonly Place[] = (["render", "set"] as const).flatMap((of) => [
  ...placesOf("up", of, { create: ["mediaInfo"] }),
  ...placesOf("refresh", of, { read: of === "set" ? ["batchMedia", "mediaInfo"] : ["mediaInfo"] }),
]);

/** ICE knows a film as media only long after its job has ended. */
export const lateStory: Story = {
  name: "late",
  chance: 0.08,
  weave: (random, schedule) => ({
    ...schedule,
    switches: { ...schedule.switches, mediaLagMs: random.of(...lags) },
  }),
  places,
  aim(random, { engineVerb, of, at }) {
    const spec: ResourceSpec = of === "set" ? plainSet(random.between(1, 4)) : plainRender;
    const pauseMs = random.of(2, 20, 70) * secondMs;
    const again = plainStep(engineVerb, [spec], pauseMs);
    return {
      switches: { mediaLagMs: at === "mediaInfo" ? random.of(...lags) : lags[0] },
      // The state of the first run is lost: its film is found by its job.
      steps: [
        plainStep("up", [spec]),
        engineVerb === "up" ? { ...again, meanwhile: { kind: "stateLost" } } : again,
      ],
    };
  },
};
