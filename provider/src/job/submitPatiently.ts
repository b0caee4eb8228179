import type { Clock } from "../clock";
import type { IceApi, SubmitReply, SubmitRequest } from "../ice/api";

/** Longer than this, a lost submit may have outlived its token: whether its job exists is looked up first. */
const patienceMs = 30_000;

class PatienceOver extends Error {}

/**
 * Submits, again and again under the same token, while that token is surely remembered.
 *
 * @returns undefined when no answer came in that time: the job may exist, or not
 */
export async function submitPatiently(
  ice: IceApi,
  clock: Clock,
  request: SubmitRequest,
  signal: AbortSignal,
): Promise<SubmitReply | undefined> {
  const patience = new AbortController();
  const answered = new AbortController();
  clock
    .sleep(patienceMs, answered.signal)
    .then(() => patience.abort(new PatienceOver()))
    .catch(() => undefined);
  try {
    return await ice.submitMediaProducingJob(request, AbortSignal.any([signal, patience.signal]));
  } catch (error) {
    if (error instanceof PatienceOver && !signal.aborted) return undefined;
    throw error;
  } finally {
    answered.abort(new Error("The submit has ended."));
  }
}
