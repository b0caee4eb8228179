/** When the calls of a run may begin. Times go in and come out; it keeps none of its own. */
export interface CallBudget {
  /** How long the next call has to wait, in milliseconds; 0 when it may begin now. */
  waitMs(nowMs: number): number;
  begins(nowMs: number): void;
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

/**
 * In any one second, however it is cut, at most `most` calls begin. When ICE refuses one, since others use the account as
 * well, everybody pauses and then goes on at half the pace, which grows again evenly.
 */
export function createCallBudget(most: number): CallBudget {
  const began: number[] = [];
  let paceThen = most;
  let thenMs = 0;
  let pausedUntilMs = 0;

  const pace = (nowMs: number) =>
    Math.min(most, paceThen + (most * Math.max(0, nowMs - thenMs)) / recoveryMs);

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
      began.push(nowMs);
      if (began.length > most) began.shift();
    },
    refused(beganAtMs, nowMs) {
      // Those that were under way at the last cut tell nothing new.
      if (beganAtMs < thenMs) return;
      paceThen = Math.max(slowestPerSecond, pace(nowMs) / 2);
      thenMs = nowMs;
      pausedUntilMs = nowMs + pauseMs;
    },
  };
}
