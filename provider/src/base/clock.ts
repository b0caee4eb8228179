/** Time as the provider sees it: tests and simulations hand in another one. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Resolves after `delayMs`; rejects at once with the signal's reason when it aborts. */
  sleep(delayMs: number, signal: AbortSignal): Promise<void>;
}

/** The machine's clock. The only owner of timers in this package. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (delayMs, signal) => {
    let leftMs = delayMs;
    for (; leftMs > longestTimerMs; leftMs -= longestTimerMs) await timer(longestTimerMs, signal);
    await timer(leftMs, signal);
  },
};

/** Node's timers take 32 bits, some 24 days: a longer one would be over at once. */
const longestTimerMs = 2 ** 31 - 1;

function timer(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(abortReason(signal));
      return;
    }
    const onAbort = () => {
      clearTimeout(pending);
      reject(abortReason(signal));
    };
    const pending = setTimeout(() => {
      signal.removeEventListener("abort", onAbort);
      resolve();
    }, delayMs);
    signal.addEventListener("abort", onAbort, { once: true });
  });
}

/** The reason a signal aborted with, always an Error. */
export function abortReason(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error("The wait was aborted.");
}
