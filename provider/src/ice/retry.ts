import type { Clock } from "../base/clock";
import type { IceClient } from "./client";
import type { IceApi } from "./api";
import { aroundCalls } from "./aroundCalls";
import { type IceError, isIceError, isRefusal, isTransient } from "./errors/iceError";
import { createTroubles, type Troubles } from "./troubles";

/** Backoff in milliseconds; throttling needs at least a second (ICE's own advice). */
const backoffMs = { first: 500, throttledFirst: 1_000, most: 20_000, factor: 2 };

export interface RetryListener {
  readonly onTrouble?: ((error: IceError) => void) | undefined;
  readonly troubles?: Troubles | undefined;
}

/** A trouble is worth a word to the user from this try on, some seconds after the first. */
const saidFromTry = 4;

/**
 * The same ICE, patient: throttling, 5xx, pages that are not JSON, resets, timeouts and stale credentials are tried
 * again, with jitter, until the signal aborts. Everything else ends at once. A submit is safe to try again: its
 * ClientToken makes the second one the first one.
 *
 * @param listener told of a trouble that does not pass at once, and of what keeps calls from getting through
 */
export function withRetry(
  ice: IceClient,
  clock: Clock,
  { onTrouble, troubles = createTroubles(clock) }: RetryListener = {},
  random: () => number = Math.random,
): IceApi {
  return aroundCalls(ice, async ({ operation, signal, isRepeatable }, make) => {
    const { default: pRetry } = await import("p-retry");
    let staleReplies = 0;
    // Fresh credentials that are refused as stale again are a permanent error.
    const mayPass = (error: unknown): error is IceError =>
      isTransient(error) && staleReplies < 2 && (isRepeatable || isRefusal(error));
    const answered = pRetry(make, {
      retries: Number.POSITIVE_INFINITY,
      // The waiting between tries is the clock's, so that tests and simulations own time.
      minTimeout: 0,
      maxTimeout: 0,
      signal,
      shouldRetry: ({ error }) => mayPass(error),
      onFailedAttempt: async ({ error, attemptNumber }) => {
        const isStale = isIceError(error, "staleCredentials");
        staleReplies = isStale ? staleReplies + 1 : 0;
        if (isStale) ice.renewCredentials();
        if (!mayPass(error) || signal.aborted) return;
        troubles.failed(operation, error);
        if (attemptNumber === saidFromTry) onTrouble?.(error);
        const firstMs = isIceError(error, "throttled") ? backoffMs.throttledFirst : backoffMs.first;
        const fullMs = Math.min(backoffMs.most, firstMs * backoffMs.factor ** (attemptNumber - 1));
        await clock.sleep(fullMs * (0.5 + random() / 2), signal);
      },
    });
    try {
      return await answered;
    } finally {
      if (!signal.aborted) troubles.answered(operation);
    }
  });
}
