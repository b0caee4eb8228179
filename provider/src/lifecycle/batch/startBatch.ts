import type { Clock } from "../../base/clock";
import type { IceApi } from "../../ice/api";
import { type BatchRequest, submitBatch } from "../../ice/siblings/batchJobs";
import { findBatch } from "./findBatch";

/** Longer than this, a lost submit may have outlived its token: ICE's list tells first whether its batch exists. */
const patienceMs = 30_000;

class PatienceOver extends Error {}

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
    const jobId = await submitted(ice, clock, request, signal);
    if (jobId !== undefined) return { jobId, isOfEarlierRun: false, submittedAtMs };
  }
}

/** Undefined when no answer came while the token is surely remembered: the batch may exist, or not. */
async function submitted(
  ice: IceApi,
  clock: Clock,
  request: BatchRequest,
  signal: AbortSignal,
): Promise<string | undefined> {
  const patience = new AbortController();
  const answered = new AbortController();
  clock
    .sleep(patienceMs, answered.signal)
    .then(() => patience.abort(new PatienceOver()))
    .catch(() => undefined);
  try {
    return await submitBatch(ice, request, AbortSignal.any([signal, patience.signal]));
  } catch (error) {
    if (error instanceof PatienceOver && !signal.aborted) return undefined;
    throw error;
  } finally {
    answered.abort(new Error("The submit has ended."));
  }
}
