import type { IceJob } from "../ice/api";
import { isIceError } from "../ice/errors";
import { awaitJob, outcomeOf, type WaitOutcome } from "../job/awaitJob";
import { phaseOf } from "../job/status";
import { notFoundLagMs } from "../job/watcher";
import type { IceConnection, Run } from "./run";

export interface WaitRequest {
  readonly jobId: string;
  /** Undefined where somebody else submitted it. */
  readonly submittedAtMs: number | undefined;
  readonly skipAwait: boolean;
  readonly signal: AbortSignal;
  readonly onLook: (job: IceJob) => void;
}

/** Waits until a job has ended; with `skipAwait`, looks at it once. */
export async function waitOrLook(
  run: Run,
  connection: IceConnection,
  request: WaitRequest,
): Promise<WaitOutcome> {
  const { jobId, submittedAtMs, signal, onLook } = request;
  if (!request.skipAwait) return awaitJob(connection.watcher, jobId, { signal, submittedAtMs, onLook });
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
