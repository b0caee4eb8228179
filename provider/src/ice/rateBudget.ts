import type { Clock } from "../base/clock";
import { aroundCalls } from "./aroundCalls";
import { createCallBudget } from "./callBudget";
import type { IceClient } from "./client";
import { isIceError } from "./errors/iceError";

/** Calls a second that a run may make. ICE allows an account about 30 submits a second; some are left to others. */
export const defaultCallsPerSecond = 25;
/** The same after some seconds at that pace, as long as nothing is refused and calls are answered evenly. */
export const grownCallsPerSecond = 29;

/** One List tells of a hundred renders; submits start what takes longest. */
const priorities: Readonly<Record<string, number>> = {
  ListMediaProducingJobs: 3,
  SubmitMediaProducingJob: 2,
  GetMediaProducingJob: 1,
};

/**
 * The same ICE within one budget for all calls: see {@link createCallBudget} for when a call may begin. Those that wait go
 * by their priority, and leave the queue when their signal aborts.
 */
export function withRateBudget(
  ice: IceClient,
  clock: Clock,
  callsPerSecond: number,
  grownMost = callsPerSecond,
): IceClient {
  const budget = createCallBudget(callsPerSecond, grownMost);
  let opening: Promise<Queue> | undefined;

  const untilFree = async (signal: AbortSignal) => {
    for (;;) {
      const waitMs = budget.waitMs(clock.now());
      if (waitMs <= 0) break;
      await clock.sleep(Math.ceil(waitMs), signal);
    }
    budget.begins(clock.now());
  };

  const budgeted = aroundCalls(ice, async ({ operation, signal }, make) => {
    const queue = await (opening ??= openQueue());
    await queue.add(() => untilFree(signal), { priority: priorities[operation] ?? 0, signal });
    const beganAtMs = clock.now();
    try {
      const reply = await make();
      budget.answered(clock.now() - beganAtMs);
      return reply;
    } catch (error) {
      if (isIceError(error, "throttled")) budget.refused(beganAtMs, clock.now());
      throw error;
    }
  });

  return { ...budgeted, renewCredentials: () => ice.renewCredentials() };
}

type Queue = Awaited<ReturnType<typeof openQueue>>;

/** Of the calls that wait for their turn, not of those under way. */
async function openQueue() {
  const { default: PQueue } = await import("p-queue");
  return new PQueue({ concurrency: 1 });
}
