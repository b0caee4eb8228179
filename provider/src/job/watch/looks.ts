import type { Clock } from "../../base/clock";
import { asError } from "../../base/asError";
import type { IceApi } from "../../ice/api";
import { IceError, isIceError } from "../../ice/errors/iceError";
import { phaseOf } from "../status";
import { createIceTimes } from "./iceTimes";
import { sweepJobs } from "./sweepJobs";
import type { TypicalTime } from "./typicalTime";
import type { Watched } from "./watched";

/** Sweeps begin no closer than this, and leave as much time to other calls as they take. */
export const sweepEveryMs = 1_000;
/** So many of them are asked for their own progress beside a sweep. */
const asksPerSweep = 5;

/** Looks at jobs: at one by GetMediaProducingJob, at many by ListMediaProducingJobs. No look rejects: who waits for the job is told. */
export interface Looks {
  /** Looks at each by itself. */
  fetch(due: readonly Watched[], signal: AbortSignal): void;
  /** Looks at all by List, and by Get at those that List does not show. */
  sweep(due: readonly Watched[], signal: AbortSignal): void;
  /** Whether List may be asked: it is not, once it was refused. */
  isListAllowed(): boolean;
  /** When the next sweep may begin: never while one is under way, since its end wakes the loop. */
  nextSweepAtMs(): number;
}

/** @param wake told when a look has ended, and what was planned by it may have changed */
export function createLooks(
  ice: IceApi,
  clock: Clock,
  watched: ReadonlyMap<string, Watched>,
  typicalTime: TypicalTime,
  wake: (why: string) => void,
): Looks {
  const times = createIceTimes();
  let isListDenied = false;
  let nextSweepAtMs = 0;
  let isBeingSwept = false;

  const plan = (one: Watched) => {
    one.planNextLook(clock.now(), typicalTime.toPlanBy());
    wake("Something is planned anew.");
  };

  const fetch = async (one: Watched, signal: AbortSignal) => {
    if (one.isBeingFetched) return;
    one.isBeingFetched = true;
    try {
      const job = await ice.getMediaProducingJob(one.jobId, signal);
      one.sees(job, clock.now());
      times.learns(one);
      if (phaseOf(job.status) === "pending") typicalTime.expects(one.expectedTotal, clock.now());
    } catch (error) {
      const isLag = isIceError(error, "notFound") && one.isYoung(clock.now());
      if (!isLag) one.fails(asError(error));
    } finally {
      one.isBeingFetched = false;
      plan(one);
    }
  };

  const sweep = async (due: readonly Watched[], signal: AbortSignal) => {
    isBeingSwept = true;
    const beganAtMs = clock.now();
    let toFetch: readonly Watched[];
    try {
      toFetch = await sweepJobs(ice, due, watched, times, clock.now(), signal);
    } catch (error) {
      if (error instanceof IceError) isListDenied = true;
      toFetch = due;
    }
    isBeingSwept = false;
    const nowMs = clock.now();
    nextSweepAtMs = Math.max(beganAtMs + sweepEveryMs, nowMs + (nowMs - beganAtMs));
    for (const one of toFetch) void fetch(one, signal);
    for (const one of worthAsking(due, typicalTime, nowMs)) void fetch(one, signal);
    for (const one of watched.values()) if (one.wasSeen) plan(one);
    wake("The sweep has ended.");
  };

  return {
    fetch: (due, signal) => {
      for (const one of due) void fetch(one, signal);
    },
    sweep: (due, signal) => void sweep(due, signal),
    isListAllowed: () => !isListDenied,
    nextSweepAtMs: () => (isBeingSwept ? Number.POSITIVE_INFINITY : nextSweepAtMs),
  };
}

/**
 * List tells no progress. One job's stands for all until some have ended; of a job that is unlike the others its own is
 * asked for now and then.
 */
function worthAsking(due: readonly Watched[], typicalTime: TypicalTime, nowMs: number): readonly Watched[] {
  const typical = typicalTime.total();
  const oldest = due[0];
  const unlike = due.filter((one) => one.wantsProgress(nowMs, typical)).slice(0, asksPerSweep);
  return oldest !== undefined && typicalTime.isUnsure(nowMs) ? [oldest, ...unlike] : unlike;
}
