import type { Clock } from "../base/clock";
import type { IceApi, SubmitReply, SubmitRequest } from "../ice/api";
import { whileTokenLasts } from "./whileTokenLasts";

export interface PatientSubmit {
  /** Undefined when no answer came in that time: the job may exist, or not. */
  readonly reply: SubmitReply | undefined;
  /** When the first request went out that may have started the job. */
  readonly sentAtMs: number;
}

/**
 * Submits while the token is surely remembered. Time counts from the first request that ICE may have taken: behind hundreds of
 * others it waits for its turn before that, and what is throttled starts nothing.
 */
export async function submitPatiently(
  ice: Pick<IceApi, "submitMediaProducingJob">,
  clock: Clock,
  request: SubmitRequest,
  signal: AbortSignal,
): Promise<PatientSubmit> {
  let sentAtMs = clock.now();
  let untoldTries = 0;
  const reply = await whileTokenLasts(clock, signal, (either, patience) =>
    ice.submitMediaProducingJob(request, either, {
      onSent() {
        untoldTries += 1;
        if (untoldTries > 1) return;
        sentAtMs = clock.now();
        patience.begins();
      },
      onRefused() {
        untoldTries -= 1;
        if (untoldTries === 0) patience.ends();
      },
    }),
  );
  return { reply, sentAtMs };
}
