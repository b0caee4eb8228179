import type { Clock } from "../../base/clock";
import { limits } from "../../base/limits";
import type { IceApi } from "../../ice/api";
import { type BatchJob, listBatches } from "../../ice/siblings/batchJobs";
import { markIn } from "./batchRequest";

/** More pages than this are more batches than an account makes in a month. */
const mostPages = 20;

/** The batch of an earlier run that carries the mark: every run draws other films, so none is ever asked for twice. */
export async function findBatch(
  ice: IceApi,
  clock: Clock,
  mark: string,
  signal: AbortSignal,
): Promise<BatchJob | undefined> {
  const startTime = `${new Date(clock.now() - limits.listWindowMs + 60_000).toISOString().slice(0, 19)}Z`;
  let nextToken: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const listed = await listBatches(ice, startTime, nextToken, signal);
    const found = listed.jobs.find(({ userData }) => markIn(userData) === mark);
    if (found !== undefined || listed.nextToken === undefined) return found;
    nextToken = listed.nextToken;
  }
  return undefined;
}
