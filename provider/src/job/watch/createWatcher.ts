import type { Clock } from "../../base/clock";
import { limits } from "../../base/limits";
import type { IceApi, IceJob } from "../../ice/api";
import { phaseOf } from "../status";
import { createLooks, sweepEveryMs } from "./looks";
import { createTypicalTime } from "./typicalTime";
import { longestPutOffMs, Watched } from "./watched";
import type { JobWatcher } from "./watcher";

/** Looks that fall due this close together are taken together. */
const togetherMs = 250;
/** One page of List costs as much as one Get, and tells less: it has to serve this many looks. */
const looksPerPage = 3;
/** A look that ends, or a new job, wakes the loop sooner. */
const longestSleepMs = 60_000;

/**
 * The one watcher of a run: a single loop looks at all jobs, each when it is due; at few by GetMediaProducingJob, at many by
 * ListMediaProducingJobs, whichever costs fewer calls; and by Get again where List is denied or does not show a job.
 */
export function createWatcher(ice: IceApi, clock: Clock): JobWatcher {
  const watched = new Map<string, Watched>();
  const typicalTime = createTypicalTime();
  let lastSweepAtMs = 0;
  let loop: AbortController | undefined;
  let sleep = new AbortController();
  const wake = (why: string) => sleep.abort(new Error(why));
  const looks = createLooks(ice, clock, watched, typicalTime, wake);

  const run = async (signal: AbortSignal) => {
    while (!signal.aborted && watched.size > 0) {
      const nowMs = clock.now();
      const idle = [...watched.values()].filter((one) => !one.isBeingFetched);
      const due = idle.filter((one) => one.nextLookAtMs <= nowMs + togetherMs);
      const isListBetter = looks.isListAllowed() && servesMany(idle, watched.size, nowMs);
      const earliestMs = isListBetter ? looks.nextSweepAtMs() : nowMs;
      const putOffMs = putOffUntilMs(due, idle, lastSweepAtMs, nowMs);
      if (due.length > 0 && Math.max(earliestMs, putOffMs) <= nowMs) {
        lastSweepAtMs = nowMs;
        looks[isListBetter ? "sweep" : "fetch"](due, signal);
        continue;
      }
      const nextMs = due.length > 0 && putOffMs <= nowMs ? earliestMs : nextDueMs(idle, nowMs, putOffMs);
      // Who ends the loop wakes it.
      sleep = new AbortController();
      // Without anything idle, the end of a look wakes the loop.
      const delayMs = Math.max(0, Math.min(longestSleepMs, nextMs - nowMs));
      await clock.sleep(delayMs, sleep.signal).catch(() => undefined);
    }
  };

  const start = () => {
    const ended = new AbortController();
    loop = ended;
    void run(ended.signal).finally(() => {
      if (loop === ended) loop = undefined;
    });
  };

  return {
    watch(jobId, options) {
      const { submittedAtMs, isOneOfMany } = options;
      const one =
        watched.get(jobId) ??
        new Watched(jobId, submittedAtMs, clock.now(), typicalTime.toPlanBy(), isOneOfMany);
      watched.set(jobId, one);
      if (options.looksAtOnce === true) one.nextLookAtMs = clock.now();
      const onLook = (job: IceJob) => {
        if (phaseOf(job.status) === "success") typicalTime.took(job);
        options.onLook?.(job, one.expectedTotal ?? typicalTime.ofAll());
      };
      const ended = one.wait({ ...options, onLook }, clock.now(), () => {
        if (one.hasWaiting) return;
        watched.delete(jobId);
        if (watched.size === 0) loop?.abort(new Error("Nobody waits any more."));
        wake("A wait has ended.");
      });
      if (loop === undefined || loop.signal.aborted) start();
      else wake("Another job is watched.");
      return ended;
    },
    learns: (job) => typicalTime.took(job),
  };
}

/** Whether one List serves better than the Gets of all that are due until the next one. */
function servesMany(idle: readonly Watched[], watchedCount: number, nowMs: number): boolean {
  const soon = idle.filter((one) => one.nextLookAtMs <= nowMs + sweepEveryMs);
  return soon.length >= looksPerPage * Math.ceil(watchedCount / limits.listPageSize);
}

/** Until when the looks that are due are put off: one of many is no news, but a page of them is, and the last one. */
function putOffUntilMs(
  due: readonly Watched[],
  idle: readonly Watched[],
  lastSweepAtMs: number,
  nowMs: number,
): number {
  const isPageFull = due.length >= limits.listPageSize || due.length >= idle.length;
  if (isPageFull || !due.every((one) => one.hasTime(nowMs))) return nowMs;
  return Math.max(nowMs, Math.min(lastSweepAtMs, nowMs) + longestPutOffMs);
}

/** When the next look falls due, or those that are put off are taken at the latest. */
function nextDueMs(idle: readonly Watched[], nowMs: number, putOffMs: number): number {
  const later = idle.map((one) => one.nextLookAtMs).filter((atMs) => atMs > nowMs + togetherMs);
  const nextMs = later.reduce((earliest, atMs) => Math.min(earliest, atMs), Number.POSITIVE_INFINITY);
  return putOffMs > nowMs ? Math.min(putOffMs, nextMs) : nextMs;
}
