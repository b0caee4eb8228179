import type { ExpectedTotal } from "./expectedTotal";

/** What is known of a job when the next look at it is planned. */
export interface Sighting {
  /** Since its submit. */
  readonly elapsedMs: number;
  /** By its own progress, where ICE tells it. */
  readonly expected?: ExpectedTotal | undefined;
  /** By what other renders of this run took, or will take. */
  readonly typical?: ExpectedTotal | undefined;
}

const shortestMs = 500;
/** Progress may stall or jump, and a render may be unlike the others: no wait is longer than these. */
const longestMs = { byProgress: 240_000, byOthers: 30_000, blind: 30_000 };

/**
 * How long to wait before looking at a job again. Rare far from the end, dense near it: most of the way to the earliest
 * end that its progress allows, then close together until the latest. Where it tells no progress the other renders stand
 * for it, but it is not left alone for much longer than it is old; where nothing is known, a third of the time that went by.
 */
export function nextLookMs({ elapsedMs, expected, typical }: Sighting): number {
  if (expected !== undefined) return between(byProgress(elapsedMs, expected), longestMs.byProgress);
  if (typical !== undefined) return between(byOthers(elapsedMs, typical), longestMs.byOthers);
  return between(elapsedMs / 3, longestMs.blind);
}

/** The time that seems to be left, where progress tells. */
export function remainingMs(elapsedMs: number, expected: ExpectedTotal | undefined): number | undefined {
  if (expected === undefined) return undefined;
  return Math.max(0, (expected.leastMs + expected.mostMs) / 2 - elapsedMs);
}

function byProgress(elapsedMs: number, { leastMs, mostMs }: ExpectedTotal): number {
  const toEarliestMs = leastMs - elapsedMs;
  if (toEarliestMs > 2_000) return toEarliestMs * 0.7;
  if (elapsedMs < mostMs) return Math.max(toEarliestMs, Math.min(2_500, (mostMs - leastMs) / 6));
  // Later than its progress said.
  return elapsedMs / 50;
}

function byOthers(elapsedMs: number, { leastMs, mostMs }: ExpectedTotal): number {
  const toEarliestMs = leastMs - elapsedMs;
  if (toEarliestMs > 0) {
    // All alike: straight to where the others ended.
    return mostMs <= leastMs * 1.3
      ? toEarliestMs
      : Math.min(toEarliestMs * 0.7, Math.max(elapsedMs, leastMs / 3));
  }
  // Among the others' lengths: the more these differ, the less each moment is worth a look.
  if (elapsedMs < mostMs * 1.25) return Math.min(10_000, (mostMs - leastMs) / 20);
  return elapsedMs / 10;
}

function between(wantedMs: number, mostMs: number): number {
  return Math.min(mostMs, Math.max(shortestMs, wantedMs));
}
