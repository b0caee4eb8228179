/** The render half's only timers. */

/** Calls again and again, without keeping the process alive. */
export function every(intervalMs: number, action: () => void): void {
  setInterval(action, intervalMs).unref();
}

export interface Deadline {
  /** Starts the time anew. */
  extend(): void;
  cancel(): void;
}

/** Calls once, unless it is extended or cancelled before. */
export function deadline(delayMs: number, action: () => void): Deadline {
  const timer = setTimeout(action, delayMs);
  return { extend: () => void timer.refresh(), cancel: () => clearTimeout(timer) };
}
