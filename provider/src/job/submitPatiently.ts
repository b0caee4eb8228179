import type { Clock } from "../base/clock";
import type { IceApi, SubmitReply, SubmitRequest } from "../ice/api";

/** Longer than this, a lost submit may have outlived its token: whether its job exists is looked up first. */
const patienceMs = 30_000;

class PatienceOver extends Error {}

export interface PatientSubmit {
  /** Undefined when no answer came in that time: the job may exist, or not. */
  readonly reply: SubmitReply | undefined;
  /** When the first request went out that may have started the job. */
  readonly sentAtMs: number;
}

/**
 * Submits, again and again under the same token, while that token is surely remembered. Time counts from the first request
 * that ICE may have taken: behind hundreds of others it waits for its turn before that, and what is throttled starts nothing.
 */
export async function submitPatiently(
  ice: IceApi,
  clock: Clock,
  request: SubmitRequest,
  signal: AbortSignal,
): Promise<PatientSubmit> {
  const patience = new AbortController();
  let sentAtMs = clock.now();
  let untoldTries = 0;
  let untold = new AbortController();
  const tries = {
    onSent() {
      untoldTries += 1;
      if (untoldTries > 1) return;
      sentAtMs = clock.now();
      untold = new AbortController();
      clock
        .sleep(patienceMs, untold.signal)
        .then(() => patience.abort(new PatienceOver()))
        .catch(() => undefined);
    },
    onRefused() {
      untoldTries -= 1;
      if (untoldTries === 0) untold.abort(new Error("ICE has not taken it."));
    },
  };
  try {
    const either = AbortSignal.any([signal, patience.signal]);
    return { reply: await ice.submitMediaProducingJob(request, either, tries), sentAtMs };
  } catch (error) {
    if (error instanceof PatienceOver && !signal.aborted) return { reply: undefined, sentAtMs };
    throw error;
  } finally {
    untold.abort(new Error("The submit has ended."));
  }
}
