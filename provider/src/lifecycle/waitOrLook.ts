import type { IceJob } from "../ice/api";
import { type IceError, isIceError } from "../ice/errors";
import { limits } from "../inputs/limits";
import { awaitJob, outcomeOf, type WaitOutcome } from "../job/awaitJob";
import type { Deadline } from "../job/deadline";
import { phaseOf } from "../job/status";
import { notFoundLagMs, type OnLook } from "../job/watcher";
import type { IceConnection, Run } from "./run";

export interface WaitRequest {
  readonly jobId: string;
  /** Undefined where somebody else submitted it. */
  readonly submittedAtMs: number | undefined;
  readonly skipAwait: boolean;
  /** See the watcher. @default false */
  readonly isListEnough?: boolean;
  readonly deadline: Deadline;
  readonly onLook: OnLook;
}

/**
 * Waits until a job has ended; with `skipAwait`, looks at it once. A job that ICE has forgotten unseen counts as failed:
 * there is nothing left to wait for.
 */
export async function waitOrLook(
  run: Run,
  connection: IceConnection,
  request: WaitRequest,
): Promise<WaitOutcome> {
  const outcome = await lookOrWait(run, connection, request);
  const ageMs = run.clock.now() - (request.submittedAtMs ?? run.clock.now());
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

async function lookOrWait(run: Run, connection: IceConnection, request: WaitRequest): Promise<WaitOutcome> {
  const { jobId, submittedAtMs, isListEnough, onLook } = request;
  const { signal, endsAtMs: untilMs } = request.deadline;
  if (!request.skipAwait)
    return awaitJob(connection.watcher, jobId, { signal, untilMs, submittedAtMs, isListEnough, onLook });
  try {
    const job = await connection.ice.getMediaProducingJob(jobId, signal);
    onLook(job);
    return phaseOf(job.status) === "pending" ? { kind: "notAwaited", job } : { kind: "ended", job };
  } catch (error) {
    const isYoung = submittedAtMs !== undefined && run.clock.now() - submittedAtMs < notFoundLagMs;
    if (isYoung && isIceError(error, "notFound")) {
      return { kind: "notAwaited", job: { jobId, status: "Init" } };
    }
    return outcomeOf(error, undefined);
  }
}
