import { IceError } from "../../provider/dist/ice/errors/iceError.js";
import type { IceApi, IceJob, JobPage, ListQuery, SubmitReply } from "../../provider/dist/ice/api.js";

interface VirtualJob {
  readonly jobId: string;
  readonly createdAtMs: number;
  readonly endsAtMs: number;
}

export interface Counts {
  submits: number;
  gets: number;
  lists: number;
  throttled: number;
}

/** An ICE whose renders take as long as they are told, and that throttles above a number of calls in any one second. */
export class VirtualIce {
  readonly counts: Counts = { submits: 0, gets: 0, lists: 0, throttled: 0 };
  private readonly jobs: VirtualJob[] = [];
  private readonly byId = new Map<string, VirtualJob>();
  private recentCalls: number[] = [];

  private readonly callsPerSecond: number;

  constructor(callsPerSecond: number) {
    this.callsPerSecond = callsPerSecond;
  }

  submit(durationMs: number): SubmitReply {
    this.call();
    this.counts.submits += 1;
    const createdAtMs = Date.now();
    const job = { jobId: `job-${this.jobs.length}`, createdAtMs, endsAtMs: createdAtMs + durationMs };
    this.jobs.push(job);
    this.byId.set(job.jobId, job);
    return { jobId: job.jobId };
  }

  get(jobId: string): IceJob {
    this.call();
    this.counts.gets += 1;
    const job = this.byId.get(jobId);
    if (job === undefined) throw new Error(`There is no ${jobId}.`);
    const percent = Math.floor(((Date.now() - job.createdAtMs) * 100) / (job.endsAtMs - job.createdAtMs));
    return { ...shown(job), progressPercent: Math.min(100, percent) };
  }

  list({ startTime, maxResults, nextToken, sortBy }: ListQuery): JobPage {
    this.call();
    this.counts.lists += 1;
    const since = Date.parse(startTime);
    const found = this.jobs.filter((job) => job.createdAtMs >= since);
    if (sortBy !== "CreationTime:Asc") found.reverse();
    const start = Number(nextToken ?? 0);
    const jobs = found.slice(start, start + maxResults).map(shown);
    const next = start + maxResults;
    return next < found.length ? { jobs, nextToken: String(next) } : { jobs };
  }

  endOf(jobId: string): number {
    return this.byId.get(jobId)?.endsAtMs ?? 0;
  }

  private call(): void {
    const now = Date.now();
    while (this.recentCalls.length > 0 && (this.recentCalls[0] ?? 0) <= now - 1_000) this.recentCalls.shift();
    if (this.recentCalls.length >= this.callsPerSecond) {
      this.counts.throttled += 1;
      throw new IceError({
        kind: "throttled",
        operation: "any",
        code: "Throttling.User",
        message: "too many calls",
      });
    }
    this.recentCalls.push(now);
  }
}

/** The part of our port that watching needs, over a virtual ICE; a call takes a moment. */
export function portOf(ice: VirtualIce, latencyMs: number): IceApi {
  const answer = async <T,>(reply: () => T): Promise<T> => {
    await new Promise((resolve) => setTimeout(resolve, latencyMs / 2));
    const value = reply();
    await new Promise((resolve) => setTimeout(resolve, latencyMs / 2));
    return value;
  };
  const unused = () => Promise.reject(new Error("not used here"));
  return {
    // The length of the render travels as the timeline.
    submitMediaProducingJob: ({ timeline }) => answer(() => ice.submit(Number(timeline))),
    getMediaProducingJob: (jobId) => answer(() => ice.get(jobId)),
    listMediaProducingJobs: (query) => answer(() => ice.list(query)),
    getMediaInfo: unused,
    deleteMediaInfos: unused,
    updateMediaInfo: unused,
    updateEditingProject: unused,
    call: unused,
  };
}

function shown(job: VirtualJob): IceJob {
  const hasEnded = Date.now() >= job.endsAtMs;
  return {
    jobId: job.jobId,
    status: hasEnded ? "Success" : "Processing",
    createTime: new Date(job.createdAtMs).toISOString(),
    ...(hasEnded && {
      completeTime: new Date(job.endsAtMs).toISOString(),
      mediaUrl: `https://films.oss-cn-shanghai.aliyuncs.com/${job.jobId}.mp4`,
      durationSeconds: 2,
    }),
  };
}
