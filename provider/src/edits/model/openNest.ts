import type { ClipBudget } from "./clipBudget";
import { cutPlanes, type Window } from "./cutPlanes";
import type { Plane } from "./edit";
import { joinClips, type JoinedPlane } from "./joinClips";
import type { Warnings } from "./warnings";

/** What something is opened in. */
export interface Film {
  readonly warnings: Warnings;
  readonly budget: ClipBudget;
}

/** The planes of a nest with its own transitions. */
export function joinNest(planes: readonly Plane[], inner: Warnings, budget: ClipBudget): JoinedPlane[] {
  budget.open(planes);
  return planes.map((plane) => joinClips(plane, inner));
}

/** What a window shows of a nest, in the film around it: with its own transitions, and what is told of it. */
export function openNest(
  planes: readonly Plane[],
  window: Window,
  inner: Warnings,
  { warnings, budget }: Film,
): Plane[] {
  const joined = joinNest(planes, inner, budget);
  warnings.adopt(inner, window);
  return cutPlanes(joined, window);
}
