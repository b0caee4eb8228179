import type { Fault } from "../engine/faults";
import type { Random } from "../random";
import { type Boundary, faultKindsAt } from "./boundaries";

/** None, one or two faults at some of the places. */
export function drawFaultsAt(random: Random, boundaries: readonly Boundary[]): Fault[] {
  const faults: Fault[] = [];
  const count = random.of(0, 0, 1, 1, 2);
  for (let index = 0; index < count; index += 1) {
    const boundary = random.oneOf(boundaries);
    const kind = boundary && random.oneOf(faultKindsAt(boundary));
    if (boundary === undefined || kind === undefined) continue;
    faults.push({ ...boundary, kind, skip: random.of(0, 0, 0, 1, 2), times: random.of(1, 1, 1, 3, 40) });
  }
  return faults;
}
