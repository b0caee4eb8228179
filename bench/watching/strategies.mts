import { systemClock } from "../../provider/dist/base/clock.js";
import type { IceApi } from "../../provider/dist/ice/api.js";
import { isIceError } from "../../provider/dist/ice/errors/iceError.js";
import { defaultCallsPerSecond, withRateBudget } from "../../provider/dist/ice/rateBudget.js";
import { withRetry } from "../../provider/dist/ice/retry.js";
import { createWatcher } from "../../provider/dist/job/watch/createWatcher.js";

/** One way to submit a render and to wait for its end. Made once for all the renders of a run. */
export interface Strategy {
  readonly name: string;
  /** @returns the job id, when the strategy knows that the render has ended */
  start(ice: IceApi): (durationMs: number) => Promise<string>;
}

/** The provider's own: one watcher, one budget. */
const ours: Strategy = {
  name: "pulumi-alicloud-ice",
  start(port) {
    const ice = withRetry(
      withRateBudget({ ...port, renewCredentials: () => undefined }, systemClock, defaultCallsPerSecond),
      systemClock,
    );
    const watcher = createWatcher(ice, systemClock);
    const never = new AbortController().signal;
    return async (durationMs) => {
      const { jobId } = await ice.submitMediaProducingJob(submitOf(durationMs), never);
      await watcher.watch(jobId, { signal: never, submittedAtMs: Date.now(), isListEnough: true });
      return jobId;
    };
  },
};

/** Every render polls by itself; a throttled call is tried again after a second, as ICE's documentation advises. */
function polling(name: string, delayMs: (poll: number) => number): Strategy {
  return {
    name,
    start: (ice) => async (durationMs) => {
      const never = new AbortController().signal;
      const { jobId } = await untilThrough(() => ice.submitMediaProducingJob(submitOf(durationMs), never));
      for (let poll = 0; ; poll += 1) {
        await sleep(delayMs(poll));
        const { status } = await untilThrough(() => ice.getMediaProducingJob(jobId, never));
        if (status === "Success") return jobId;
      }
    },
  };
}

export const strategies: readonly Strategy[] = [
  ours,
  polling("every 5 s (CDK's Provider framework)", () => 5_000),
  polling("every 1 s", () => 1_000),
  // Exponential from 2 s to 120 s with full jitter between.
  polling(
    "smithy waiter, 2 to 120 s",
    (poll) => 2_000 + Math.random() * (Math.min(120_000, 2_000 * 2 ** poll) - 2_000),
  ),
  // Doubles from 100 ms to 10 s.
  polling("Terraform StateChangeConf, to 10 s", (poll) => Math.min(10_000, 100 * 2 ** poll)),
];

function submitOf(durationMs: number) {
  return {
    clientToken: "",
    timeline: String(durationMs),
    outputMediaConfig: "{}",
    outputMediaTarget: "oss-object",
  };
}

async function untilThrough<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!isIceError(error, "throttled")) throw error;
      await sleep(1_000 + Math.random() * 500);
    }
  }
}

function sleep(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs));
}
