import type { Join } from "../model/edit";
import { fraction, minus, over, plus } from "../time/fraction";
import { microseconds, numberAt, textAt } from "./draftJson";
import type { Segment } from "./draftTrack";

/** A transition hangs on the earlier segment. Where it lies about the cut no source says: on both sides, if the files allow. */
export function joinOf({ extras, to }: Segment): Join[] {
  const node = extras.find(({ kind }) => kind === "transitions")?.node;
  const duration = numberAt(node, "duration") ?? 0;
  if (node === undefined || duration <= 0) return [];
  const half = over(microseconds(duration), fraction(2));
  return [
    {
      from: minus(to, half),
      to: plus(to, half),
      cut: to,
      name: textAt(node, "name") ?? "transition",
      movable: true,
    },
  ];
}
