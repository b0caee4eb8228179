import type { Clock } from "../clock";
import { createCallBudget } from "./callBudget";
import type { IceClient } from "./client";
import { isIceError } from "./errors";

/** Calls a second that a run may make. ICE allows an account about 30 submits a second; some are left to others. */
export const defaultCallsPerSecond = 25;

/** One List tells of a hundred renders; submits start what takes longest. */
const priorities = { list: 3, submit: 2, get: 1, other: 0 };

/**
 * The same ICE within one budget for all calls: see {@link createCallBudget} for when a call may begin. Those that wait go
 * by their priority, and leave the queue when their signal aborts.
 */
export function withRateBudget(ice: IceClient, clock: Clock, callsPerSecond: number): IceClient {
  const budget = createCallBudget(callsPerSecond);
  let opening: Promise<Queue> | undefined;

  const untilFree = async (signal: AbortSignal) => {
    for (;;) {
      const waitMs = budget.waitMs(clock.now());
      if (waitMs <= 0) break;
      await clock.sleep(Math.ceil(waitMs), signal);
    }
    budget.begins(clock.now());
  };

  const budgeted = async <T>(priority: number, signal: AbortSignal, call: () => Promise<T>): Promise<T> => {
    const queue = await (opening ??= openQueue());
    await queue.add(() => untilFree(signal), { priority, signal });
    const beganAtMs = clock.now();
    try {
      return await call();
    } catch (error) {
      if (isIceError(error, "throttled")) budget.refused(beganAtMs, clock.now());
      throw error;
    }
  };

  return {
    submitMediaProducingJob: (request, signal, tries) =>
      budgeted(priorities.submit, signal, () => ice.submitMediaProducingJob(request, signal, tries)),
    getMediaProducingJob: (jobId, signal) =>
      budgeted(priorities.get, signal, () => ice.getMediaProducingJob(jobId, signal)),
    listMediaProducingJobs: (query, signal) =>
      budgeted(priorities.list, signal, () => ice.listMediaProducingJobs(query, signal)),
    getMediaInfo: (query, signal) =>
      budgeted(priorities.other, signal, () => ice.getMediaInfo(query, signal)),
    deleteMediaInfos: (request, signal) =>
      budgeted(priorities.other, signal, () => ice.deleteMediaInfos(request, signal)),
    updateMediaInfo: (update, signal) =>
      budgeted(priorities.other, signal, () => ice.updateMediaInfo(update, signal)),
    updateEditingProject: (update, signal) =>
      budgeted(priorities.other, signal, () => ice.updateEditingProject(update, signal)),
    renewCredentials: () => ice.renewCredentials(),
  };
}

type Queue = Awaited<ReturnType<typeof openQueue>>;

/** Of the calls that wait for their turn, not of those under way. */
async function openQueue() {
  const { default: PQueue } = await import("p-queue");
  return new PQueue({ concurrency: 1 });
}
