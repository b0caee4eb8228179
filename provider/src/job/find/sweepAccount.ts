import type { Clock } from "../../base/clock";
import type { IceApi, IceJob, UnreadableEntry } from "../../ice/api";
import { concernsCaller, IceError } from "../../ice/errors/iceError";
import { iceSentence } from "../../ice/errors/sentence";
import { definedFields } from "../../base/definedFields";
import { createJobIndex, type JobIndex } from "./jobIndex";
import type { LedgerGap, Sweep } from "./ledgerView";
import { limits } from "../../base/limits";

/** After so many pages of a hundred the next ones come from a narrower window: a way that long may be slow, or end. */
const pagesPerWindow = 50;
/** 50,000 jobs. */
const mostPages = 500;
/** Some minutes of pages are enough; while List does not answer at all, no time is counted. */
const longestMs = 5 * 60_000;
/** This machine's clock may be late: the newest jobs must not fall out of the window. */
export const clockSkewMs = 15 * 60_000;

/**
 * Goes through the account's jobs, newest first.
 *
 * @param sinceMs those created later than that, in this machine's time
 * @throws IceError where every other call would be refused as well, or the signal's reason
 */
export async function sweepAccount(
  ice: IceApi,
  clock: Clock,
  sinceMs: number,
  signal: AbortSignal,
): Promise<Sweep> {
  const seen: Seen = { index: createJobIndex(), unreadable: [], pages: 0, tookMs: 0 };
  const told = (gap: LedgerGap | undefined) => ({ index: seen.index, unreadable: seen.unreadable, gap });
  try {
    // What is left under a second was in the window before: its start was sent as a whole second.
    for (let endMs = clock.now() + clockSkewMs; endMs - sinceMs >= wholeSecondMs;) {
      const startMs = Math.max(sinceMs, endMs - limits.listWindowMs);
      const reachedMs = await sweepWindow(ice, clock, { startMs, endMs }, seen, signal);
      if (reachedMs === "enough") return told(tooMany(seen));
      endMs = reachedMs;
    }
    return told(undefined);
  } catch (error) {
    if (error instanceof IceError && !concernsCaller(error)) return told({ because: iceSentence(error) });
    throw error;
  }
}

interface Seen {
  readonly index: JobIndex;
  readonly unreadable: UnreadableEntry[];
  pages: number;
  /** Spent on pages that came. */
  tookMs: number;
}

/** @returns back to which time all was seen */
async function sweepWindow(
  ice: IceApi,
  clock: Clock,
  { startMs, endMs }: { readonly startMs: number; readonly endMs: number },
  seen: Seen,
  signal: AbortSignal,
): Promise<number | "enough"> {
  let nextToken: string | undefined;
  let oldestMs = endMs;
  for (let page = 1; ; page += 1) {
    if (seen.pages >= mostPages || seen.tookMs > longestMs) return "enough";
    const askedAtMs = clock.now();
    const reply = await ice.listMediaProducingJobs(
      {
        startTime: iceTime(startMs),
        endTime: iceTime(endMs),
        maxResults: limits.listPageSize,
        ...(nextToken !== undefined && { nextToken }),
      },
      signal,
    );
    seen.pages += 1;
    seen.tookMs += Math.min(clock.now() - askedAtMs, longestPageMs);
    seen.unreadable.push(...(reply.unreadable ?? []));
    for (const job of reply.jobs) {
      // One that moves to another page meanwhile is the same job.
      if (!seen.index.jobs.has(job.jobId)) seen.index.put(withoutClips(job));
      const createdMs = Date.parse(job.createTime ?? "");
      if (createdMs < oldestMs && createdMs >= startMs) oldestMs = createdMs;
    }
    if (reply.nextToken === undefined) return startMs;
    if (reply.nextToken === nextToken) {
      // The same way again leads nowhere.
      seen.unreadable.push({});
      return startMs;
    }
    if (page >= pagesPerWindow && oldestMs + wholeSecondMs < endMs) return oldestMs + wholeSecondMs;
    nextToken = reply.nextToken;
  }
}

/** ClipsParam may be long, and is no use here. */
function withoutClips(job: IceJob): IceJob {
  return job.clipsParam === undefined ? job : definedFields({ ...job, clipsParam: undefined });
}

/** Longer than this, List was not answering. */
const longestPageMs = 15_000;
/** ICE reads and writes whole seconds. */
const wholeSecondMs = 1_000;

function tooMany({ index: { jobs } }: Seen): LedgerGap {
  return {
    because: `The account has more jobs than are looked through: only the newest ${jobs.size.toLocaleString("en-US")} were.`,
  };
}

/** ICE's form of a time: whole seconds, UTC. */
export function iceTime(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, -".000Z".length)}Z`;
}
