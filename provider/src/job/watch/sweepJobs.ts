import type { IceApi, IceJob } from "../../ice/api";
import { limits } from "../../base/limits";
import { clockSkewMs, iceTime } from "../find/sweepAccount";
import { isTold, phaseOf } from "../status";
import type { IceTimes } from "./iceTimes";
import type { Watched } from "./watched";

/** At few, single looks cost less than going through more pages than these; many are worth twice the pages that they fill. */
const fewPages = 20;

/**
 * Looks at many jobs by ListMediaProducingJobs: oldest first, until all of them were shown. Whatever other watched jobs the
 * pages show is told as well.
 *
 * @returns the jobs to be fetched by themselves: those that List did not show, and those that have ended and of which List
 *   does not tell all
 * @throws IceError when List is refused
 */
export async function sweepJobs(
  ice: IceApi,
  due: readonly Watched[],
  watched: ReadonlyMap<string, Watched>,
  times: IceTimes,
  nowMs: number,
  signal: AbortSignal,
): Promise<Watched[]> {
  const unseen = new Map(due.map((one) => [one.jobId, one]));
  const toFetch: Watched[] = [];
  const oldestMs = due.reduce((oldest, one) => Math.min(oldest, times.earliestMs(one, nowMs)), nowMs);
  const mostPages = Math.max(fewPages, 2 * Math.ceil(due.length / limits.listPageSize));
  let nextToken: string | undefined;
  for (let page = 0; page < mostPages && unseen.size > 0; page += 1) {
    const reply = await ice.listMediaProducingJobs(
      {
        startTime: iceTime(Math.max(oldestMs, nowMs - limits.listWindowMs + clockSkewMs)),
        maxResults: limits.listPageSize,
        sortBy: "CreationTime:Asc",
        ...(nextToken !== undefined && { nextToken }),
      },
      signal,
    );
    for (const job of reply.jobs) {
      unseen.delete(job.jobId);
      const one = watched.get(job.jobId);
      if (one === undefined) continue;
      if (one.needsAllOfIt && phaseOf(job.status) !== "pending") toFetch.push(one);
      else if (tellsItsEnd(job)) {
        one.sees(job, nowMs);
        times.learns(one);
      } else toFetch.push(one);
    }
    nextToken = reply.nextToken;
    if (nextToken === undefined) break;
  }
  return [...unseen.values(), ...toFetch];
}

/** Whether List says all that matters of a job's end. */
function tellsItsEnd(job: IceJob): boolean {
  switch (phaseOf(job.status)) {
    case "pending":
      return isTold(job.status);
    case "failed":
      return job.code !== undefined && job.message !== undefined;
    case "success":
      return (
        job.mediaUrl !== undefined && job.durationSeconds !== undefined && job.completeTime !== undefined
      );
  }
}
