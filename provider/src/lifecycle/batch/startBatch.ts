import type { Clock } from "../../base/clock";
import type { IceApi } from "../../ice/api";
import { type BatchRequest, submitBatch } from "../../ice/siblings/batchJobs";
import { whileTokenLasts } from "../../job/whileTokenLasts";
import { findBatch } from "./findBatch";

export interface StartedBatch {
  readonly jobId: string;
  readonly isOfEarlierRun: boolean;
  readonly submittedAtMs: number;
}

/** Finds the batch that carries the mark, or submits it: again and again, and each time only after a look for it. */
export async function startBatch(
  ice: IceApi,
  clock: Clock,
  { mark, request }: { readonly mark: string; readonly request: BatchRequest },
  signal: AbortSignal,
): Promise<StartedBatch> {
  for (let tries = 0; ; tries += 1) {
    const found = await findBatch(ice, clock, mark, signal);
    const submittedAtMs = clock.now();
    if (found !== undefined) return { jobId: found.jobId, isOfEarlierRun: tries === 0, submittedAtMs };
    const jobId = await whileTokenLasts(clock, signal, (either, patience) => {
      patience.begins();
      return submitBatch(ice, request, either);
    });
    if (jobId !== undefined) return { jobId, isOfEarlierRun: false, submittedAtMs };
  }
}
