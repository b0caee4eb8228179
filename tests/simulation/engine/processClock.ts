import { type Clock, abortReason } from "../../../provider/src/base/clock";
import type { VirtualTime } from "../time/virtualTime";

/** The clock of one process: off by its machine's skew, and stopped for ever when the process is gone. */
export function processClock(time: VirtualTime, skewMs: number, isGone: () => boolean): Clock {
  return {
    now: () => time.nowMs + skewMs,
    sleep: (delayMs, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(abortReason(signal));
          return;
        }
        const onAbort = () => {
          takeBack();
          if (!isGone()) reject(abortReason(signal));
        };
        const takeBack = time.after(delayMs, () => {
          signal.removeEventListener("abort", onAbort);
          if (!isGone()) resolve();
        });
        signal.addEventListener("abort", onAbort, { once: true });
      }),
  };
}
