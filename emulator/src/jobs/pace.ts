import type { Job } from "../store/job";
import type { JobDeps } from "./jobDeps";

/** Lets the job last as long as asked for, its progress growing with the time. */
export async function pace(
  { jobId, createdAtMs }: Job,
  { pacing, clock, store }: Pick<JobDeps, "pacing" | "clock" | "store">,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    // Read anew each time: it may change while the job runs.
    const { renderTimeMs } = pacing;
    const elapsedMs = clock.now() - createdAtMs;
    if (elapsedMs >= renderTimeMs) return;
    await clock.sleep(Math.min(renderTimeMs - elapsedMs, Math.max(50, renderTimeMs / 50)), signal);
    const percent = Math.floor((100 * (clock.now() - createdAtMs)) / renderTimeMs);
    if (store.jobs.get(jobId)?.status === "Processing") {
      store.jobs.update(jobId, { progress: Math.min(99, percent) });
    }
  }
}
