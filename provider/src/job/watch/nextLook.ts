import type { ExpectedTotal, OwnTotal } from "./expectedTotal";

/** What is known of a job when the next look at it is planned. */
export interface Sighting {
  /** Since its submit. */
  readonly elapsedMs: number;
  /** By its own progress, where ICE tells it. */
  readonly expected?: OwnTotal | undefined;
  /** It tells its progress, and has made none yet. */
  readonly isQueued?: boolean | undefined;
  /** By what other renders of this run took, or will take. */
  readonly typical?: ExpectedTotal | undefined;
  /** Only the end of the last of many matters: a moment later is soon enough, and one look less. */
  readonly isOneOfMany?: boolean | undefined;
}

const shortestMs = 600;
/** Progress may stall or jump, and a render may be unlike the others: no wait is longer than these. */
const longestMs = { byProgress: 240_000, byOthers: 30_000, blind: 30_000 };

/**
 * How long to wait before looking at a job again. Rare far from the end, dense near it: most of the way to the earliest
 * end that its progress allows, then close together until the latest; but never for much more than twice its age, and
 * for a twentieth of it where its progress has just stalled or jumped. Where it tells no progress the other renders stand
 * for it; where nothing is known, a third of the time that
 * went by, and all of it while its progress is 0. See docs/watching.md for a picture.
 */
export function nextLookMs({ elapsedMs, expected, isQueued, typical, isOneOfMany }: Sighting): number {
  if (expected !== undefined) return between(byProgress(elapsedMs, expected), longestMs.byProgress);
  if (typical !== undefined) {
    const aim = isOneOfMany === true && areAlike(typical) ? surelyEnded(typical) : typical;
    return between(byOthers(elapsedMs, aim), longestMs.byOthers);
  }
  return between(Math.max(2_000, isQueued === true ? elapsedMs : elapsedMs / 3), longestMs.blind);
}

/** The time that seems to be left, where progress tells. */
export function remainingMs(elapsedMs: number, expected: ExpectedTotal | undefined): number | undefined {
  if (expected === undefined) return undefined;
  return Math.max(0, (expected.leastMs + expected.mostMs) / 2 - elapsedMs);
}

/** Whether other renders took about as long as each other. */
export function areAlike({ leastMs, mostMs }: ExpectedTotal): boolean {
  return mostMs <= leastMs * 1.3;
}

/** ICE's whole seconds leave a second on either side open: most have ended by the middle. */
function surelyEnded({ leastMs, mostMs }: ExpectedTotal): ExpectedTotal {
  return { leastMs: (leastMs + mostMs) / 2 + afterMiddleMs, mostMs: mostMs + afterMiddleMs };
}

const afterMiddleMs = 100;

function byProgress(elapsedMs: number, expected: OwnTotal): number {
  const { leastMs, mostMs, isShaken } = expected;
  const toEarliestMs = leastMs - elapsedMs;
  if (toEarliestMs > 2_000) return Math.min(toEarliestMs * 0.9, trustedMs(elapsedMs, expected));
  // Later than its progress said: it has stalled.
  if (elapsedMs >= mostMs || isShaken) return elapsedMs / 50;
  return Math.max(toEarliestMs, elapsedMs / 2_000, Math.min(2_500, (mostMs - leastMs) / 3));
}

/** However far the end seems to be: what has gone on for this long may still end at any moment. */
function trustedMs(elapsedMs: number, { isShaken, isByPace, queuedMs, looks }: OwnTotal): number {
  if (isShaken) return elapsedMs / 20;
  if (isByPace) return 2_000 + elapsedMs * 1.8;
  // All its progress may be younger than its queue.
  const knownMs = elapsedMs - queuedMs;
  const percent = looks.at(-1)?.percent ?? 100;
  return Math.min(2_000 + knownMs * 1.8, (knownMs * (100 - percent)) / percent / 2);
}

function byOthers(elapsedMs: number, typical: ExpectedTotal): number {
  const { leastMs, mostMs } = typical;
  const toEarliestMs = leastMs - elapsedMs;
  if (toEarliestMs > 0) {
    // All alike: straight to where the others ended.
    return areAlike(typical) ? toEarliestMs : Math.min(toEarliestMs * 0.7, Math.max(2_000, elapsedMs));
  }
  // Among the others' lengths: the more these differ, the less each moment is worth a look.
  if (elapsedMs < mostMs * 1.25) return Math.min(5_000, (mostMs - leastMs) / 20);
  return elapsedMs / 10;
}

function between(wantedMs: number, mostMs: number): number {
  return Math.min(mostMs, Math.max(shortestMs, wantedMs));
}
