import type { Clock } from "../clock";
import type { IceClient } from "./client";
import { isIceError } from "./errors";

/** Calls a second that a run may make. ICE allows an account about 30 submits a second; some are left to others. */
export const defaultCallsPerSecond = 25;

/** How long everybody pauses when ICE throttles, doubled while it goes on. */
const pauseMs = { first: 1_000, most: 8_000 };

/** One List tells of a hundred renders; submits start what takes longest. */
const priorities = { list: 3, submit: 2, get: 1, other: 0 };

/**
 * The same ICE within a budget: in any one second, however it is cut, at most so many calls begin. When ICE throttles,
 * all calls pause together, and go on at the full budget as soon as one goes through.
 */
export function withRateBudget(ice: IceClient, clock: Clock, callsPerSecond: number): IceClient {
  let queue: Promise<OpenQueue> | undefined;
  let throttledInARow = 0;

  const pauseAll = (open: OpenQueue) => {
    if (open.isPaused) return;
    open.pause();
    const ms = Math.min(pauseMs.most, pauseMs.first * 2 ** throttledInARow);
    throttledInARow += 1;
    void clock.sleep(ms, new AbortController().signal).then(() => open.start());
  };

  const budgeted = async <T>(priority: number, signal: AbortSignal, call: () => Promise<T>): Promise<T> => {
    const open = await (queue ??= openQueue(callsPerSecond));
    return open.add(
      async () => {
        try {
          const reply = await call();
          throttledInARow = 0;
          return reply;
        } catch (error) {
          if (isIceError(error, "throttled")) pauseAll(open);
          throw error;
        }
      },
      { priority, signal },
    );
  };

  return {
    submitMediaProducingJob: (request, signal) =>
      budgeted(priorities.submit, signal, () => ice.submitMediaProducingJob(request, signal)),
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

type OpenQueue = Awaited<ReturnType<typeof openQueue>>;

async function openQueue(callsPerSecond: number) {
  const { default: PQueue } = await import("p-queue");
  return new PQueue({ interval: 1_000, intervalCap: callsPerSecond, strict: true });
}
