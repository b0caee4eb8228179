import type { IceJob } from "../../../provider/src/ice/api";
import { iceTime } from "../../../provider/src/job/find/sweepAccount";
import { definedFields } from "../../../provider/src/base/definedFields";
import type { Region } from "./regions";
import type { RenderPlan } from "./switches";

/** ICE keeps a job for a year: it is there for so long in any case. */
export const keptMs = 364 * 24 * 60 * 60_000;

/** A job as the model of ICE keeps it, with what only the model knows: who asked for it, and for what. */
export interface Job {
  readonly jobId: string;
  readonly region: Region;
  readonly projectId: string;
  readonly mediaId: string;
  readonly mediaUrl: string;
  readonly address: string;
  readonly userData: string | undefined;
  readonly timeline: string | undefined;
  readonly createdAtMs: number;
  readonly plan: RenderPlan;
  readonly asker: Asker;
}

export interface Asker {
  readonly processId: number;
  readonly urn: string;
  /** Everything of the resource that decides about its film. */
  readonly request: string;
}

export type Phase = "pending" | "success" | "failed";

export function endsAtMs({ createdAtMs, plan }: Job): number {
  return createdAtMs + plan.durationMs;
}

export function phaseAt(job: Job, timeMs: number): Phase {
  if (timeMs < endsAtMs(job)) return "pending";
  return job.plan.failsWith === undefined ? "success" : "failed";
}

/** The job as List shows it. */
export function listed(job: Job, nowMs: number, behindMs: number): IceJob {
  const phase = phaseAt(job, nowMs);
  const { jobId, projectId, mediaId, mediaUrl, userData, createdAtMs, plan } = job;
  return definedFields({
    jobId,
    projectId,
    mediaId,
    mediaUrl,
    userData,
    status: statusAt(job, nowMs),
    code: phase === "failed" ? plan.failsWith : undefined,
    message: phase === "failed" ? "The render did not work." : undefined,
    durationSeconds: phase === "success" ? 2 : undefined,
    createTime: written(createdAtMs - behindMs),
    modifiedTime: written(createdAtMs - behindMs),
    completeTime: phase === "pending" ? undefined : written(endsAtMs(job) - behindMs),
  });
}

/** Times as ICE writes them: the same ones again in every look. */
const writtenTimes = new Map<number, string>();
const mostTimes = 1_000;

function written(timeMs: number): string {
  const known = writtenTimes.get(timeMs);
  if (known !== undefined) return known;
  if (writtenTimes.size >= mostTimes) writtenTimes.clear();
  const text = iceTime(timeMs);
  writtenTimes.set(timeMs, text);
  return text;
}

/** The job as Get shows it. */
export function shown(job: Job, nowMs: number, behindMs: number): IceJob {
  const percent = Math.floor(((nowMs - job.createdAtMs) * 100) / job.plan.durationMs);
  return definedFields({
    ...listed(job, nowMs, behindMs),
    timeline: job.timeline,
    progressPercent: Math.min(100, percent),
  });
}

function statusAt(job: Job, nowMs: number): string {
  const phase = phaseAt(job, nowMs);
  if (phase !== "pending") return phase === "success" ? "Success" : "Failed";
  const share = (nowMs - job.createdAtMs) / job.plan.durationMs;
  if (share < 0.05) return "Init";
  if (share < 0.1) return "Queuing";
  return job.plan.oddStatus !== undefined && share > 0.5 ? job.plan.oddStatus : "Processing";
}
