import type { Clock } from "../../base/clock";
import { limits } from "../../base/limits";
import type { IceApi, IceJob } from "../../ice/api";
import { type IceError, isIceError } from "../../ice/errors/iceError";
import { phaseOf } from "../status";
import { awaitJob, outcomeOf, type WaitOutcome } from "./awaitJob";
import { type JobWatcher, notFoundLagMs, type OnLook } from "./watcher";

export interface JobSource {
  readonly ice: IceApi;
  readonly watcher: JobWatcher;
  readonly clock: Clock;
}

export interface WaitRequest {
  readonly jobId: string;
  /** Undefined where somebody else submitted it. */
  readonly submittedAtMs: number | undefined;
  readonly skipAwait: boolean;
  /** See the watcher. @default false */
  readonly isListEnough?: boolean;
  /** See the watcher. @default false */
  readonly looksAtOnce?: boolean;
  /** See the watcher. @default false */
  readonly isOneOfMany?: boolean;
  readonly signal: AbortSignal;
  readonly untilMs: number;
  readonly onLook: OnLook;
}

/**
 * Waits until a job has ended; with `skipAwait`, looks at it once. A job that ICE has forgotten unseen counts as failed:
 * there is nothing left to wait for.
 */
export async function awaitOrPeek(source: JobSource, request: WaitRequest): Promise<WaitOutcome> {
  const { clock } = source;
  const outcome = await outcomeNow(source, request);
  const ageMs = clock.now() - (request.submittedAtMs ?? clock.now());
  const isForgotten =
    outcome.kind === "lost" && outcome.error.kind === "notFound" && ageMs > limits.retentionMs;
  return isForgotten ? { kind: "ended", job: forgottenJob(request.jobId, outcome.error) } : outcome;
}

function forgottenJob(jobId: string, { code }: IceError): IceJob {
  return {
    jobId,
    status: "Failed",
    code,
    message: "ICE keeps jobs for one year, and nobody saw this one end",
  };
}

async function outcomeNow({ ice, watcher, clock }: JobSource, request: WaitRequest): Promise<WaitOutcome> {
  const { jobId, submittedAtMs, skipAwait, onLook, signal, ...rest } = request;
  if (!skipAwait) return awaitJob(watcher, jobId, { ...rest, signal, submittedAtMs, onLook });
  try {
    const job = await ice.getMediaProducingJob(jobId, signal);
    onLook(job);
    return phaseOf(job.status) === "pending" ? { kind: "notAwaited", job } : { kind: "ended", job };
  } catch (error) {
    const isYoung = submittedAtMs !== undefined && clock.now() - submittedAtMs < notFoundLagMs;
    if (isYoung && isIceError(error, "notFound")) {
      return { kind: "notAwaited", job: { jobId, status: "Init" } };
    }
    return outcomeOf(error, undefined);
  }
}
