import type { Clock } from "./clock";

/** The wait took longer than its timeout. */
export class DeadlineReached extends Error {
  override readonly name = "DeadlineReached";
  /** @param cause what kept the work from getting on, where anything did */
  constructor(
    readonly timeoutMs: number,
    cause?: Error,
  ) {
    super("The wait reached its deadline.", { cause });
  }
}

/** The user interrupted the deployment. */
export class EngineCancelled extends Error {
  override readonly name = "EngineCancelled";
  constructor() {
    super("The deployment was interrupted.");
  }
}

export interface Deadline {
  /** Aborts with {@link DeadlineReached}, or with what `cancelled` aborted with. */
  readonly signal: AbortSignal;
  /** Aborts when the work is over, whatever ended it. */
  readonly over: AbortSignal;
  readonly timeoutMs: number;
  readonly startedAtMs: number;
  readonly endsAtMs: number;
  /** Ends the timer; call it when the work is done. */
  release(): void;
}

/**
 * One deadline for everything a verb does: no retry, poll or adoption starts it anew.
 *
 * @param trouble what keeps the work from getting on, if anything, when the deadline is reached
 */
export function startDeadline(
  timeoutMs: number,
  cancelled: AbortSignal,
  clock: Clock,
  trouble: () => Error | undefined = () => undefined,
): Deadline {
  const reached = new AbortController();
  const released = new AbortController();
  clock
    .sleep(timeoutMs, released.signal)
    .then(() => reached.abort(new DeadlineReached(timeoutMs, trouble())))
    .catch(() => undefined);
  const signal = AbortSignal.any([reached.signal, cancelled]);
  const startedAtMs = clock.now();
  const release = () => {
    signal.removeEventListener("abort", release);
    released.abort(new Error("The work is done."));
  };
  if (signal.aborted) release();
  else signal.addEventListener("abort", release);
  const endsAtMs = startedAtMs + timeoutMs;
  return { signal, over: released.signal, timeoutMs, startedAtMs, endsAtMs, release };
}
