/** When the calls of a run may begin. Times go in and come out; it keeps none of its own. */
export interface CallBudget {
  /** How long the next call has to wait, in milliseconds; 0 when it may begin now. */
  waitMs(nowMs: number): number;
  begins(nowMs: number): void;
  /** A call was answered, so long after it began. */
  answered(tookMs: number): void;
  /** ICE refused a call that began then, for there are too many. */
  refused(beganAtMs: number, nowMs: number): void;
  /** Calls a second that are made at most, just now. */
  callsPerSecond(nowMs: number): number;
}

const secondMs = 1_000;
/** Nobody calls for this long after ICE has refused. ICE's own advice is a second at least. */
const pauseMs = 1_000;
/** From the slowest back to the whole budget. */
const recoveryMs = 50_000;
const slowestPerSecond = 0.5;
/** Calls travel for unlike times: no more than a fifth of a second's calls begin at once, so that a second's never arrive together. */
const shareAtOnce = 0.2;

/** Of so many calls it is remembered how long they took. */
const rememberedCalls = 60;

/** One call a second more for each so many seconds' worth of calls, none of them refused. */
const growthSeconds = 3;

/**
 * In any one second, however it is cut, at most `most` calls begin. When ICE refuses one, since others use the account as
 * well, everybody pauses and then goes on at half the pace, which grows again evenly.
 *
 * @param grownMost what `most` grows to while calls are made without a pause and none is refused. Calls that travel for unlike
 *   times arrive closer together than they began: the more unlike, the less it grows
 */
export function createCallBudget(most: number, grownMost = most): CallBudget {
  const began: number[] = [];
  let paceThen = most;
  let thenMs = 0;
  let pausedUntilMs = 0;
  let unrefused = 0;
  const tookMs: number[] = [];
  let arrivesWithinMs = secondMs;

  const pace = (nowMs: number) => {
    const grown = most + Math.floor(unrefused / (growthSeconds * most));
    // So many, and one more, arrive in the second that is the fullest.
    const safely = Math.floor(((grownMost + 1) * secondMs) / arrivesWithinMs);
    const allowed = Math.max(most, Math.min(grownMost, grown, safely));
    const recovered = paceThen + (most * Math.max(0, nowMs - thenMs)) / recoveryMs;
    return thenMs === 0 ? allowed : Math.min(allowed, recovered);
  };

  /** At most `count` calls begin in any `spanMs`. */
  const freeAtMs = (count: number, spanMs: number) => {
    const earlier = began.at(-count);
    return earlier === undefined ? 0 : earlier + spanMs;
  };

  return {
    callsPerSecond: pace,
    waitMs(nowMs) {
      // A machine's clock that was set back must not stop the run.
      if (nowMs < (began.at(-1) ?? 0)) began.length = 0;
      pausedUntilMs = Math.min(pausedUntilMs, nowMs + pauseMs);
      const perSecond = pace(nowMs);
      const inSecond = Math.max(1, Math.floor(perSecond));
      const atOnce = Math.max(1, Math.floor(perSecond * shareAtOnce));
      const freeMs = Math.max(
        freeAtMs(inSecond, secondMs),
        freeAtMs(atOnce, (secondMs * atOnce) / perSecond),
        pausedUntilMs,
      );
      return Math.max(0, freeMs - nowMs);
    },
    begins(nowMs) {
      // After a pause others may have come to use the account.
      if (nowMs - (began.at(-1) ?? 0) > secondMs) unrefused = 0;
      unrefused += 1;
      began.push(nowMs);
      if (began.length > grownMost) began.shift();
    },
    answered(itsTookMs) {
      if (grownMost <= most) return;
      tookMs.push(itsTookMs);
      if (tookMs.length > rememberedCalls) tookMs.shift();
      arrivesWithinMs = secondMs + spread(tookMs);
    },
    refused(beganAtMs, nowMs) {
      // Those that were under way at the last cut tell nothing new.
      if (beganAtMs < thenMs) return;
      const paceNow = pace(nowMs);
      unrefused = 0;
      paceThen = Math.max(slowestPerSecond, paceNow / 2);
      thenMs = nowMs;
      pausedUntilMs = nowMs + pauseMs;
    },
  };
}

/** How unlike numbers are, but for the odd ones. */
function spread(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const odd = Math.floor(sorted.length / 20);
  return (sorted.at(-1 - odd) ?? 0) - (sorted[odd] ?? 0);
}
