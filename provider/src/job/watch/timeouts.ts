import { abortReason, type Clock } from "../../base/clock";
import { type Deadline, DeadlineReached } from "../../base/deadline";

/** The deadlines of many waits that all take equally long: one timer for all of them. */
export interface Timeouts {
  /** A signal that aborts at a time, or when all the work ends. Times may not go back from one call to the next. */
  begin(untilMs: number): Timeout;
}

export interface Timeout {
  readonly signal: AbortSignal;
  /** Counts anew. */
  extend(untilMs: number): void;
  end(): void;
}

/**
 * @param deadline ends every wait, whenever it began
 * @param trouble what keeps the work from getting on, if anything, when a wait ends
 */
export function createTimeouts(
  clock: Clock,
  timeoutMs: number,
  { signal: all, over }: Pick<Deadline, "signal" | "over">,
  trouble: () => Error | undefined = () => undefined,
): Timeouts {
  /** In the order of their ends. */
  const waiting = new Map<AbortController, number>();
  let isRunning = false;

  const run = async () => {
    isRunning = true;
    while (!over.aborted) {
      const [first] = waiting;
      if (first === undefined) break;
      const [controller, untilMs] = first;
      const leftMs = untilMs - clock.now();
      // Aborts as well when the work ends as when it is done.
      if (leftMs > 0) await clock.sleep(leftMs, over).catch(() => undefined);
      else {
        waiting.delete(controller);
        controller.abort(new DeadlineReached(timeoutMs, trouble()));
      }
    }
    isRunning = false;
    if (!all.aborted) return;
    for (const controller of waiting.keys()) controller.abort(abortReason(all));
    waiting.clear();
  };
  const put = (controller: AbortController, untilMs: number) => {
    if (controller.signal.aborted) return;
    if (all.aborted) {
      controller.abort(abortReason(all));
      return;
    }
    waiting.delete(controller);
    waiting.set(controller, untilMs);
    if (!isRunning) void run();
  };
  return {
    begin(untilMs) {
      const controller = new AbortController();
      put(controller, untilMs);
      return {
        signal: controller.signal,
        extend: (laterMs) => put(controller, laterMs),
        end: () => void waiting.delete(controller),
      };
    },
  };
}
