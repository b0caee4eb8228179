import type { Job } from "../store/job";
import type { JobDeps } from "./jobDeps";

/**
 * Waits until this share (0 to 1) of the job's time has passed since its submit, looking up now and then: the pacing may change
 * meanwhile. Calls `onStep` with the share passed so far.
 */
export async function untilShare(
  share: number,
  { createdAtMs }: Job,
  { pacing, clock }: Pick<JobDeps, "pacing" | "clock">,
  signal: AbortSignal,
  onStep: (share: number) => void = () => undefined,
): Promise<void> {
  for (;;) {
    const { renderTimeMs } = pacing;
    const leftMs = createdAtMs + share * renderTimeMs - clock.now();
    if (leftMs <= 0) return;
    await clock.sleep(Math.min(leftMs, Math.max(50, renderTimeMs / 50)), signal);
    onStep((clock.now() - createdAtMs) / renderTimeMs);
  }
}
