import type { Clock } from "../clock";
import type { IceApi, IceJob } from "../ice/api";
import { IceError, isIceError } from "../ice/errors";
import { limits } from "../inputs/limits";
import { lookAtMany } from "./lookAtMany";
import { phaseOf } from "./status";
import { createTypicalTime } from "./typicalTime";
import { Watched } from "./watched";
import type { JobWatcher } from "./watcher";

/** Looks that fall due this close together are taken together. */
const togetherMs = 250;
/** One page of List costs as much as one Get, and tells less: it has to serve this many looks. */
const looksPerPage = 3;
/** Sweeps begin no closer than this, and leave as much time to other calls as they take. */
const sweepEveryMs = 1_000;
/** So many of them are asked for their own progress beside a sweep. */
const asksPerSweep = 5;
/** A look that ends, or a new job, wakes the loop sooner. */
const longestSleepMs = 60_000;

/**
 * The one watcher of a run: a single loop looks at all jobs, each when it is due; at few by GetMediaProducingJob, at many by
 * ListMediaProducingJobs, whichever costs fewer calls; and by Get again where List is denied or does not show a job.
 */
export function createWatcher(ice: IceApi, clock: Clock): JobWatcher {
  const watched = new Map<string, Watched>();
  const typicalTime = createTypicalTime();
  let isListDenied = false;
  let nextSweepAtMs = 0;
  let isBeingSwept = false;
  let loop: AbortController | undefined;
  let wake = new AbortController();

  /** Whether one List serves better than the Gets of all that are due until the next one. */
  const isSweeping = (idle: readonly Watched[], nowMs: number) => {
    if (isListDenied) return false;
    const soon = idle.filter((one) => one.nextLookAtMs <= nowMs + sweepEveryMs);
    return soon.length >= looksPerPage * Math.ceil(watched.size / limits.listPageSize);
  };

  const plan = (one: Watched) => {
    one.planNextLook(clock.now(), typicalTime.toPlanBy());
    wake.abort(new Error("Something is planned anew."));
  };

  /** Looks at one job by itself. Never rejects: who waits for the job is told. */
  const fetch = async (one: Watched, signal: AbortSignal) => {
    if (one.isBeingFetched) return;
    one.isBeingFetched = true;
    try {
      const job = await ice.getMediaProducingJob(one.jobId, signal);
      one.sees(job, clock.now());
      if (phaseOf(job.status) === "pending") typicalTime.expects(one.expectedTotal, clock.now());
    } catch (error) {
      const isLag = isIceError(error, "notFound") && one.isYoung(clock.now());
      if (!isLag) one.fails(asError(error));
    } finally {
      one.isBeingFetched = false;
      plan(one);
    }
  };

  /** Looks at all that are due by List. Never rejects. */
  const sweep = async (due: readonly Watched[], signal: AbortSignal) => {
    isBeingSwept = true;
    const beganAtMs = clock.now();
    let toFetch: readonly Watched[];
    try {
      toFetch = await lookAtMany(ice, due, watched, clock.now(), signal);
    } catch (error) {
      if (error instanceof IceError) isListDenied = true;
      toFetch = due;
    }
    isBeingSwept = false;
    const nowMs = clock.now();
    nextSweepAtMs = Math.max(beganAtMs + sweepEveryMs, nowMs + (nowMs - beganAtMs));
    for (const one of toFetch) void fetch(one, signal);
    for (const one of worthAsking(due, nowMs)) void fetch(one, signal);
    for (const one of watched.values()) if (one.wasSeen) plan(one);
    wake.abort(new Error("The sweep has ended."));
  };

  /**
   * List tells no progress. One job's stands for all until some have ended; of a job that is unlike the others its own is
   * asked for now and then.
   */
  const worthAsking = (due: readonly Watched[], nowMs: number): readonly Watched[] => {
    const typical = typicalTime.total();
    const oldest = due[0];
    const unlike = due.filter((one) => one.wantsProgress(nowMs, typical)).slice(0, asksPerSweep);
    return oldest !== undefined && typicalTime.isUnsure(nowMs) ? [oldest, ...unlike] : unlike;
  };

  const run = async (signal: AbortSignal) => {
    while (!signal.aborted && watched.size > 0) {
      const nowMs = clock.now();
      const idle = [...watched.values()].filter((one) => !one.isBeingFetched);
      const due = idle.filter((one) => one.nextLookAtMs <= nowMs + togetherMs);
      const isListBetter = isSweeping(idle, nowMs);
      const earliestMs = isListBetter
        ? Math.max(nextSweepAtMs, isBeingSwept ? nowMs + longestSleepMs : 0)
        : nowMs;
      if (due.length > 0 && earliestMs <= nowMs) {
        if (isListBetter) void sweep(due, signal);
        else for (const one of due) void fetch(one, signal);
        continue;
      }
      const nextMs = due.length > 0 ? earliestMs : Math.min(...idle.map((one) => one.nextLookAtMs));
      wake = new AbortController();
      // Without anything idle, the end of a look wakes the loop.
      const delayMs = Math.max(0, Math.min(longestSleepMs, nextMs - nowMs));
      await clock.sleep(delayMs, AbortSignal.any([wake.signal, signal])).catch(() => undefined);
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
      const one =
        watched.get(jobId) ?? new Watched(jobId, options.submittedAtMs, clock.now(), typicalTime.toPlanBy());
      watched.set(jobId, one);
      const onLook = (job: IceJob) => {
        if (phaseOf(job.status) === "success") typicalTime.took(job);
        options.onLook?.(job, one.expectedTotal ?? typicalTime.ofAll());
      };
      const ended = one.wait({ ...options, onLook }, clock.now(), () => {
        if (one.hasWaiting) return;
        watched.delete(jobId);
        if (watched.size === 0) loop?.abort(new Error("Nobody waits any more."));
        wake.abort(new Error("A wait has ended."));
      });
      if (loop === undefined || loop.signal.aborted) start();
      else wake.abort(new Error("Another job is watched."));
      return ended;
    },
  };
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
