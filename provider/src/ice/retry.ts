import type { Clock } from "../clock";
import type { IceClient } from "./client";
import type { IceApi } from "./api";
import { type IceError, isIceError, isTransient } from "./errors";

/** Backoff in milliseconds; throttling needs at least a second (ICE's own advice). */
const backoffMs = { first: 500, throttledFirst: 1_000, most: 20_000, factor: 2 };

/** A trouble is worth a word to the user from this try on, some seconds after the first. */
const saidFromTry = 4;

/**
 * The same ICE, patient: throttling, 5xx, pages that are not JSON, resets, timeouts and stale credentials are tried
 * again, with jitter, until the signal aborts. Everything else ends at once. A submit is safe to try again: its
 * ClientToken makes the second one the first one.
 *
 * @param onTrouble told of a trouble that does not pass at once
 */
export function withRetry(
  ice: IceClient,
  clock: Clock,
  onTrouble: (error: IceError) => void = () => undefined,
  random: () => number = Math.random,
): IceApi {
  const patiently = async <T>(call: () => Promise<T>, signal: AbortSignal): Promise<T> => {
    const { default: pRetry } = await import("p-retry");
    let staleReplies = 0;
    // Fresh credentials that are refused as stale again are a permanent error.
    const mayPass = (error: unknown): error is IceError => isTransient(error) && staleReplies < 2;
    return pRetry(call, {
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
        if (attemptNumber === saidFromTry) onTrouble(error);
        const firstMs = isIceError(error, "throttled") ? backoffMs.throttledFirst : backoffMs.first;
        const fullMs = Math.min(backoffMs.most, firstMs * backoffMs.factor ** (attemptNumber - 1));
        await clock.sleep(fullMs * (0.5 + random() / 2), signal);
      },
    });
  };
  return {
    submitMediaProducingJob: (request, signal, tries) =>
      patiently(() => ice.submitMediaProducingJob(request, signal, tries), signal),
    getMediaProducingJob: (jobId, signal) => patiently(() => ice.getMediaProducingJob(jobId, signal), signal),
    listMediaProducingJobs: (query, signal) =>
      patiently(() => ice.listMediaProducingJobs(query, signal), signal),
    getMediaInfo: (query, signal) => patiently(() => ice.getMediaInfo(query, signal), signal),
    deleteMediaInfos: (request, signal) => patiently(() => ice.deleteMediaInfos(request, signal), signal),
    updateMediaInfo: (update, signal) => patiently(() => ice.updateMediaInfo(update, signal), signal),
    updateEditingProject: (update, signal) =>
      patiently(() => ice.updateEditingProject(update, signal), signal),
  };
}
