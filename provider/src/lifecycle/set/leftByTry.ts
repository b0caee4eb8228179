import type { Run } from "../../run/run";
import type { StoredSet } from "./storedSet";

/** What a try left, and the state before it does not know. */
export type LeftByTry = Pick<StoredSet, "shared" | "films">;

const left = new WeakMap<Run, Map<string, LeftByTry>>();

/** An update that is not ready is followed in its run by an error hook's next try alone, to which the engine hands the state before both. */
export function leaves(run: Run, urn: string, what: LeftByTry): void {
  const its = left.get(run) ?? new Map<string, LeftByTry>();
  left.set(run, its.set(urn, what));
}

/** The set as the last try of this run left it. */
export function asLeft(run: Run, urn: string, stored: StoredSet): StoredSet {
  return { ...stored, ...left.get(run)?.get(urn) };
}
