import type { Clock } from "../../base/clock";
import type { IceApi, IceJob } from "../../ice/api";
import { limits } from "../../base/limits";
import { unlessAborted } from "../../base/unlessAborted";
import { createJobIndex, type JobIndex } from "./jobIndex";
import { type LedgerView, viewOf } from "./ledgerView";
import { clockSkewMs, sweepAccount } from "./sweepAccount";
import { createTurns } from "./sweepTurns";

/** What is known of the account's jobs: one List sweep shared by all the resources of a run, and what the run submits. */
export interface JobLedger {
  /**
   * The jobs of the last 30 days, newest first; swept once.
   *
   * @param sinceMs where those are enough that were created later than that, by ICE's clock: most often fewer pages
   * @param windows how many times 30 days, where older ones matter as well
   * @throws IceError where every other call would be refused as well, or the signal's reason
   */
  view(signal: AbortSignal, sinceMs?: number, windows?: number): Promise<LedgerView>;
  /** The same after a sweep of now. */
  freshView(signal: AbortSignal): Promise<LedgerView>;
  /** The jobs since a time, by a sweep of now: List spans 30 days at most, so older ones take several. */
  viewSince(timeMs: number, signal: AbortSignal): Promise<LedgerView>;
  /**
   * What List shows of the jobs since a time, by a sweep that begins after this was asked, without what this run learned. All who
   * ask before it begins share it.
   */
  listedSince(timeMs: number, signal: AbortSignal): Promise<LedgerView>;
  /** Adds what this run learned: a submitted job, or how one ended. */
  record(job: IceJob): void;
}

/** How far back one window of List reaches from now. */
export const oneSweepMs = limits.listWindowMs - clockSkewMs;

export function createLedger(ice: IceApi, clock: Clock): JobLedger {
  const recorded = createJobIndex();
  let swept:
    | { readonly sinceMs: number; readonly windows: number; readonly sweeping: Promise<LedgerView> }
    | undefined;
  const sweepSince = async (sinceMs: number, signal: AbortSignal, learned: JobIndex = recorded) =>
    viewOf(await sweepAccount(ice, clock, sinceMs, signal), learned);
  const sweepNow = (signal: AbortSignal, sinceMs = Number.NEGATIVE_INFINITY, windows = 1) => {
    const backMs = Math.min(windows * oneSweepMs, limits.retentionMs);
    const sweeping = sweepSince(Math.max(sinceMs, clock.now() - backMs), signal);
    swept = { sinceMs, windows, sweeping };
    // A sweep that was interrupted says nothing: the next one to ask sweeps again.
    sweeping.catch(() => {
      if (swept?.sweeping === sweeping) swept = undefined;
    });
    return sweeping;
  };
  return {
    async view(signal, sinceMs = Number.NEGATIVE_INFINITY, windows = 1) {
      for (;;) {
        const isEnough = swept !== undefined && swept.sinceMs <= sinceMs && swept.windows >= windows;
        const shared = isEnough ? swept?.sweeping : undefined;
        try {
          return await unlessAborted(shared ?? sweepNow(signal, sinceMs, windows), signal);
        } catch (error) {
          if (shared === undefined || signal.aborted) throw error;
          // The shared sweep ended with somebody else's deadline: one of those who waited makes the next.
        }
      }
    },
    freshView: (signal) => sweepNow(signal),
    viewSince: (timeMs, signal) => {
      const nowMs = clock.now();
      return timeMs >= nowMs - oneSweepMs
        ? sweepNow(signal)
        : sweepSince(Math.max(timeMs, nowMs - limits.retentionMs), signal);
    },
    listedSince: createTurns((sinceMs, signal) =>
      sweepSince(Math.max(sinceMs, clock.now() - limits.retentionMs), signal, createJobIndex()),
    ),
    record: (job) => recorded.put({ ...recorded.jobs.get(job.jobId), ...job }),
  };
}
