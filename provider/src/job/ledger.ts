import type { Clock } from "../clock";
import type { IceApi, IceJob } from "../ice/api";
import { concernsCaller, IceError } from "../ice/errors";
import { limits } from "../inputs/limits";
import { unlessAborted } from "../unlessAborted";

/** What is known of the account's jobs: one List sweep shared by all the resources of a run, and what the run submits. */
export interface JobLedger {
  /**
   * The jobs of the last 30 days, newest first; swept once.
   *
   * @throws IceError where every other call would be refused as well, or the signal's reason
   */
  view(signal: AbortSignal): Promise<LedgerView>;
  /** The same after a sweep of now. */
  freshView(signal: AbortSignal): Promise<LedgerView>;
  /** The jobs since a time, by a sweep of now: List spans 30 days at most, so older ones take several. */
  viewSince(timeMs: number, signal: AbortSignal): Promise<LedgerView>;
  /** Adds what this run learned: a submitted job, or how one ended. */
  record(job: IceJob): void;
}

export interface LedgerView {
  readonly jobs: readonly IceJob[];
  /** Why the sweep is not the whole story, if so: List refused, or more jobs than it looks through. */
  readonly gap: IceError | "tooMany" | undefined;
}

/** At 100 jobs a page: more are not looked through. */
const mostPages = 50;
/** This machine's clock may be late: the newest jobs must not fall out of the window. */
const clockSkewMs = 15 * 60_000;
/** How far back one window of List reaches from now. */
const oneSweepMs = limits.listWindowMs - clockSkewMs;

export function createLedger(ice: IceApi, clock: Clock): JobLedger {
  const recorded = new Map<string, IceJob>();
  let swept: Promise<LedgerView> | undefined;
  /** All who ask between two records are shown one view: of hundreds each would hold its own while it waits for its turn. */
  let last: { readonly of: LedgerView; readonly view: LedgerView } | undefined;

  const withRecorded = (sweep: LedgerView): LedgerView => {
    if (last?.of === sweep) return last.view;
    const known = new Map<string, IceJob>(sweep.jobs.map((job) => [job.jobId, job]));
    for (const job of recorded.values()) {
      const listed = known.get(job.jobId);
      known.set(job.jobId, listed === undefined ? job : { ...listed, ...job });
    }
    const view = { jobs: [...known.values()].sort(newestFirst), gap: sweep.gap };
    last = { of: sweep, view };
    return view;
  };
  const sweepSince = (ageMs: number, signal: AbortSignal) => sweep(ice, ageMs, clock.now(), signal);
  const sweepNow = (signal: AbortSignal) => {
    const sweeping = sweepSince(oneSweepMs, signal);
    swept = sweeping;
    // A sweep that was interrupted says nothing: the next one to ask sweeps again.
    sweeping.catch(() => {
      if (swept === sweeping) swept = undefined;
    });
    return sweeping;
  };
  return {
    async view(signal) {
      for (;;) {
        const shared = swept;
        try {
          return withRecorded(await unlessAborted(shared ?? sweepNow(signal), signal));
        } catch (error) {
          if (shared === undefined || signal.aborted) throw error;
          // The shared sweep ended with somebody else's deadline: one of those who waited makes the next.
        }
      }
    },
    freshView: async (signal) => withRecorded(await sweepNow(signal)),
    viewSince: async (timeMs, signal) => {
      const ageMs = clock.now() - timeMs;
      return withRecorded(
        await (ageMs <= oneSweepMs
          ? sweepNow(signal)
          : sweepSince(Math.min(ageMs, limits.retentionMs), signal)),
      );
    },
    record(job) {
      recorded.set(job.jobId, { ...recorded.get(job.jobId), ...job });
      last = undefined;
    },
  };
}

async function sweep(ice: IceApi, ageMs: number, nowMs: number, signal: AbortSignal): Promise<LedgerView> {
  const jobs: IceJob[] = [];
  let pages = 0;
  try {
    for (let startMs = nowMs - ageMs; startMs < nowMs; startMs += oneSweepMs) {
      let nextToken: string | undefined;
      do {
        if ((pages += 1) > mostPages) return { jobs, gap: "tooMany" };
        const reply = await ice.listMediaProducingJobs(
          {
            startTime: iceTime(startMs),
            endTime: iceTime(startMs + limits.listWindowMs),
            maxResults: limits.listPageSize,
            ...(nextToken !== undefined && { nextToken }),
          },
          signal,
        );
        jobs.push(...reply.jobs);
        nextToken = reply.nextToken;
      } while (nextToken !== undefined);
    }
    return { jobs, gap: undefined };
  } catch (error) {
    if (error instanceof IceError && !concernsCaller(error)) return { jobs, gap: error };
    throw error;
  }
}

/** ICE's form of a time: whole seconds, UTC. */
export function iceTime(timeMs: number): string {
  return new Date(timeMs).toISOString().replace(/\.\d{3}Z$/u, "Z");
}

function newestFirst(a: IceJob, b: IceJob): number {
  return Date.parse(b.createTime ?? "") - Date.parse(a.createTime ?? "") || 0;
}
