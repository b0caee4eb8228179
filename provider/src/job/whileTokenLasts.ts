import type { Clock } from "../base/clock";

/** Longer than this, a lost submit may have outlived its token: whether its job exists is looked up first. */
const patienceMs = 30_000;

class PatienceOver extends Error {}

/** Counts from the first request that may have started a job. */
export interface TokenPatience {
  begins(): void;
  /** What was sent has started nothing. */
  ends(): void;
}

/**
 * Submits, again and again under the same token, while that token is surely remembered.
 *
 * @returns undefined when no answer came in that time: the job may exist, or not
 */
export async function whileTokenLasts<T>(
  clock: Clock,
  signal: AbortSignal,
  submit: (signal: AbortSignal, patience: TokenPatience) => Promise<T>,
): Promise<T | undefined> {
  const over = new AbortController();
  let counting = new AbortController();
  const patience = {
    begins() {
      counting = new AbortController();
      clock
        .sleep(patienceMs, counting.signal)
        .then(() => over.abort(new PatienceOver()))
        .catch(() => undefined);
    },
    ends() {
      counting.abort(new Error("The submit has ended, or started nothing."));
    },
  };
  try {
    return await submit(AbortSignal.any([signal, over.signal]), patience);
  } catch (error) {
    if (error instanceof PatienceOver && !signal.aborted) return undefined;
    throw error;
  } finally {
    patience.ends();
  }
}
