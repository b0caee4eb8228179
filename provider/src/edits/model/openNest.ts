import { cutPlanes, type Window } from "./cutPlanes";
import type { Plane } from "./edit";
import { joinClips } from "./joinClips";
import type { Warnings } from "./warnings";

/** What a window shows of a nest, in the film around it: with its own transitions, and what is told of it. */
export function openNest(
  planes: readonly Plane[],
  window: Window,
  inner: Warnings,
  outer: Warnings,
): Plane[] {
  const joined = planes.map((plane) => joinClips(plane, inner));
  outer.adopt(inner, window);
  return cutPlanes(joined, window);
}
