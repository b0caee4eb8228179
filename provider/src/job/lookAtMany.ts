import type { IceApi, IceJob } from "../ice/api";
import { limits } from "../inputs/limits";
import { iceTime } from "./ledger";
import { phaseOf } from "./status";
import type { Watched } from "./watched";

/** A job that List has not shown yet was created this little before its submit was written down here, at most. */
const clockSkewMs = 15 * 60_000;
/** Beyond this, single looks cost less than going through the pages. */
const mostPages = 20;

/**
 * Looks at many jobs by ListMediaProducingJobs: oldest first, until all of them were shown. Whatever other watched jobs the
 * pages show is told as well.
 *
 * @returns the jobs to be fetched by themselves: those that List did not show, and those that have ended and of which List
 *   does not tell all
 * @throws IceError when List is refused
 */
export async function lookAtMany(
  ice: IceApi,
  due: readonly Watched[],
  watched: ReadonlyMap<string, Watched>,
  nowMs: number,
  signal: AbortSignal,
): Promise<Watched[]> {
  const unseen = new Map(due.map((one) => [one.jobId, one]));
  const toFetch: Watched[] = [];
  const oldestMs = Math.min(
    ...due.map((one) => one.createdAtIceMs ?? nowMs - one.elapsedMs(nowMs) - clockSkewMs),
  );
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
      else if (tellsItsEnd(job)) one.sees(job, nowMs);
      else toFetch.push(one);
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
      return true;
    case "failed":
      return job.code !== undefined && job.message !== undefined;
    case "success":
      return (
        job.mediaUrl !== undefined && job.durationSeconds !== undefined && job.completeTime !== undefined
      );
  }
}
