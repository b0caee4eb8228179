import type { Clock } from "../clock";
import type { IceApi, IceJob } from "../ice/api";
import { isIceError } from "../ice/errors";
import { nextLookMs } from "./nextLook";
import { phaseOf } from "./status";

/** Watches jobs until they end: one for all the renders of a run. */
export interface JobWatcher {
  /**
   * Resolves with the job when it has ended. Rejects with the signal's reason, or with an `IceError` that does not pass.
   */
  watch(jobId: string, options: WatchOptions): Promise<IceJob>;
}

export interface WatchOptions {
  readonly signal: AbortSignal;
  /** When the job was submitted, in this machine's time; a job not found within a minute of it is lag. */
  readonly submittedAtMs: number;
  readonly onLook?: ((job: IceJob) => void) | undefined;
}

/** How long after a submit ICE may not find the job yet. */
export const notFoundLagMs = 60_000;

/** The loop: look, and look again when it is worth it. */
export function createWatcher(ice: IceApi, clock: Clock): JobWatcher {
  return {
    async watch(jobId, { signal, submittedAtMs, onLook }) {
      for (;;) {
        const job = await look(ice, clock, jobId, submittedAtMs, signal);
        if (job !== undefined) {
          onLook?.(job);
          if (phaseOf(job.status) !== "pending") return job;
        }
        const elapsedMs = clock.now() - submittedAtMs;
        await clock.sleep(nextLookMs({ elapsedMs, progressPercent: job?.progressPercent }), signal);
      }
    },
  };
}

async function look(ice: IceApi, clock: Clock, jobId: string, submittedAtMs: number, signal: AbortSignal) {
  try {
    return await ice.getMediaProducingJob(jobId, signal);
  } catch (error) {
    if (isIceError(error, "notFound") && clock.now() - submittedAtMs < notFoundLagMs) return undefined;
    throw error;
  }
}
