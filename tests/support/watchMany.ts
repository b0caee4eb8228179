import type { IceApi, SubmitRequest } from "../../provider/src/ice/api";
import { IceError } from "../../provider/src/ice/errors";
import { createWatcher } from "../../provider/src/job/createWatcher";
import { processClock } from "../simulation/engine/processClock";
import { forever, type Switches } from "../simulation/ice/switches";
import { IceModel } from "../simulation/ice/iceModel";
import { VirtualTime } from "../simulation/time/virtualTime";

export interface WatchStory {
  /** How long each render takes, in milliseconds. */
  readonly rendersMs: readonly number[];
  readonly submitsPerSecond: number;
  /** List is denied. */
  readonly isListDenied?: boolean;
  readonly listLagMs?: number;
}

export interface Watching {
  readonly gets: number;
  readonly lists: number;
  /** From the end of each render to its being known, sorted. */
  readonly lagsMs: readonly number[];
}

/** Watches renders on a virtual clock, as one run would. */
export async function watchMany(story: WatchStory): Promise<Watching> {
  const startedAtMs = Date.UTC(2026, 0, 1);
  const time = new VirtualTime(startedAtMs);
  const switches: Switches = {
    tokenLifetimeMs: forever,
    tokenMismatch: "error",
    listLagMs: story.listLagMs ?? 0,
    notFoundLagMs: 0,
    mediaIdPer: "job",
    clockSkewMs: 0,
    callsPerSecond: forever,
    renders: story.rendersMs.map((durationMs) => ({ durationMs })),
  };
  const model = new IceModel(time, switches);
  const counts = { gets: 0, lists: 0 };
  const clock = processClock(time, 0, () => false);
  const unused = () => Promise.reject(new Error("not called here"));
  const ice: IceApi = {
    getMediaProducingJob: async (jobId) => {
      counts.gets += 1;
      return Promise.resolve(model.get(jobId));
    },
    listMediaProducingJobs: async (query) => {
      counts.lists += 1;
      if (story.isListDenied === true) {
        throw new IceError({
          kind: "denied",
          operation: "ListMediaProducingJobs",
          code: "Forbidden.RAM",
          message: "no",
        });
      }
      return Promise.resolve(model.list(query));
    },
    submitMediaProducingJob: unused,
    getMediaInfo: unused,
    deleteMediaInfos: unused,
    updateMediaInfo: unused,
    updateEditingProject: unused,
  };
  const watcher = createWatcher(ice, clock);
  const never = new AbortController().signal;
  const one = async (index: number): Promise<number> => {
    await clock.sleep((index * 1000) / story.submitsPerSecond, never);
    const { job } = model.submit(submitOf(index), { processId: 0, urn: "", request: "" });
    await watcher.watch(job.jobId, { signal: never, submittedAtMs: time.nowMs });
    return time.nowMs - (job.createdAtMs + (story.rendersMs[index] ?? 0));
  };
  const lags = await time.during(Promise.all(story.rendersMs.map((_, index) => one(index))), 24 * 3_600_000);
  return { ...counts, lagsMs: lags.sort((a, b) => a - b) };
}

function submitOf(index: number): SubmitRequest {
  return {
    clientToken: String(index),
    timeline: "{}",
    outputMediaConfig: JSON.stringify({
      MediaURL: `https://films.oss-cn-shanghai.aliyuncs.com/out/${index}.mp4`,
    }),
    outputMediaTarget: "oss-object",
  };
}
