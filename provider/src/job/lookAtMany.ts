import type { IceApi, IceJob } from "../ice/api";
import { IceError } from "../ice/errors";
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
 * pages show is told as well. A job that has ended is fetched by itself, since List does not tell all of it.
 *
 * @returns the jobs that List did not show
 * @throws IceError when List is refused
 */
export async function lookAtMany(
  ice: IceApi,
  due: readonly Watched[],
  watched: ReadonlyMap<string, Watched>,
  nowMs: number,
  signal: AbortSignal,
): Promise<Watched[]> {
  const missing = new Map(due.map((one) => [one.jobId, one]));
  const fetching: Promise<void>[] = [];
  const oldestMs = Math.min(
    ...due.map((one) => one.createdAtIceMs ?? nowMs - one.elapsedMs(nowMs) - clockSkewMs),
  );
  let nextToken: string | undefined;
  for (let page = 0; page < mostPages && missing.size > 0; page += 1) {
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
      missing.delete(job.jobId);
      const one = watched.get(job.jobId);
      if (one !== undefined) fetching.push(tell(ice, one, job, nowMs, signal));
    }
    nextToken = reply.nextToken;
    if (nextToken === undefined) break;
  }
  await Promise.all(fetching);
  return [...missing.values()];
}

async function tell(
  ice: IceApi,
  one: Watched,
  listed: IceJob,
  nowMs: number,
  signal: AbortSignal,
): Promise<void> {
  if (phaseOf(listed.status) === "pending") {
    one.sees(listed, nowMs);
    return;
  }
  try {
    one.sees(await ice.getMediaProducingJob(one.jobId, signal), nowMs);
  } catch (error) {
    if (!(error instanceof IceError)) throw error;
    one.fails(error);
  }
}
