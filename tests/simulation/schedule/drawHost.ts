import { Random } from "../random";
import type { Step } from "./schedule";

/** The same steps by the plugin: all of them, or from one on, when a program has moved there from the dynamic provider. */
export function drawHost(seed: number, steps: readonly Step[]): Step[] {
  const random = new Random(seed + 6_000_029);
  if (!random.chance(0.12)) return [...steps];
  const first = random.chance(0.5) ? 0 : random.between(0, steps.length);
  return steps.map((step, index) => (index < first ? step : { ...step, host: "plugin" }));
}
