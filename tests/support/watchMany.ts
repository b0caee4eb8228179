import type { IceApi, SubmitRequest } from "../../provider/src/ice/api";
import { IceError } from "../../provider/src/ice/errors/iceError";
import { awaitJob } from "../../provider/src/job/watch/awaitJob";
import { iceTime } from "../../provider/src/job/find/sweepAccount";
import type { WatchOptions } from "../../provider/src/job/watch/watcher";
import { createWatcher } from "../../provider/src/job/watch/createWatcher";
import { startDeadline } from "../../provider/src/base/deadline";
import { processClock } from "../simulation/engine/processClock";
import { calmSwitches, forever, type Switches } from "../simulation/ice/switches";
import { IceModel } from "../simulation/ice/iceModel";
import { VirtualTime } from "../simulation/time/virtualTime";

export interface WatchStory {
  /** How long each render takes, in milliseconds. */
  readonly rendersMs: readonly number[];
  readonly submitsPerSecond: number;
  /** List is denied. */
  readonly isListDenied?: boolean;
  readonly listLagMs?: number;
  /** Of each wait. */
  readonly timeoutMs?: number;
  /** How those who wait do: see the watcher. */
  readonly waits?: Pick<WatchOptions, "isListEnough" | "isOneOfMany" | "looksAtOnce">;
  /** How long renders of an earlier run took. */
  readonly learnedMs?: readonly number[];
}

export interface Watching {
  readonly gets: number;
  readonly lists: number;
  /** Each call, with its second: "2.0 get". */
  readonly calls: readonly string[];
  /** From the end of each render to its being known, sorted. */
  readonly lagsMs: readonly number[];
  /** How old the last look was when a wait timed out. */
  readonly lastLookAgesMs: readonly number[];
}

/** Watches renders on a virtual clock, as one run would. */
export async function watchMany(story: WatchStory): Promise<Watching> {
  const startedAtMs = Date.UTC(2026, 0, 1);
  const time = new VirtualTime(startedAtMs);
  const switches: Switches = {
    ...calmSwitches,
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
  const calls: string[] = [];
  const called = (what: string) =>
    void calls.push(`${((time.nowMs - startedAtMs) / 1000).toFixed(1)} ${what}`);
  const clock = processClock(time, 0, () => false);
  const unused = () => Promise.reject(new Error("not called here"));
  const ice: IceApi = {
    getMediaProducingJob: async (jobId) => {
      counts.gets += 1;
      called("get");
      return Promise.resolve(model.get(jobId));
    },
    listMediaProducingJobs: async (query) => {
      counts.lists += 1;
      called("list");
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
    call: unused,
  };
  const watcher = createWatcher(ice, clock);
  for (const tookMs of story.learnedMs ?? []) {
    const times = { createTime: iceTime(startedAtMs), completeTime: iceTime(startedAtMs + tookMs) };
    watcher.learns({ jobId: "earlier", status: "Success", ...times });
  }
  const never = new AbortController().signal;
  const lagsMs: number[] = [];
  const lastLookAgesMs: number[] = [];
  const one = async (index: number): Promise<void> => {
    await clock.sleep((index * 1000) / story.submitsPerSecond, never);
    const { job } = model.submit(submitOf(index), { processId: 0, urn: "", request: "" });
    const deadline = startDeadline(story.timeoutMs ?? forever, never, clock);
    let lastLookAtMs = 0;
    const outcome = await awaitJob(watcher, job.jobId, {
      signal: deadline.signal,
      untilMs: deadline.endsAtMs,
      submittedAtMs: time.nowMs,
      ...story.waits,
      onLook: () => (lastLookAtMs = time.nowMs),
    });
    deadline.release();
    if (outcome.kind === "ended") lagsMs.push(time.nowMs - (job.createdAtMs + (story.rendersMs[index] ?? 0)));
    else lastLookAgesMs.push(time.nowMs - lastLookAtMs);
  };
  await time.during(Promise.all(story.rendersMs.map((_, index) => one(index))), 24 * 3_600_000);
  return { ...counts, calls, lagsMs: lagsMs.sort((a, b) => a - b), lastLookAgesMs };
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
