import type { Job } from "../store/job";
import type { JobDeps } from "./jobDeps";

/** Takes the job from Init to Queuing. With pacing, each shows for a twentieth of the job's time. */
export async function queue(
  { jobId, createdAtMs }: Job,
  { pacing, clock, store }: Pick<JobDeps, "pacing" | "clock" | "store">,
  signal: AbortSignal,
): Promise<void> {
  const untilTwentieth = (count: number) =>
    clock.sleep(createdAtMs + (pacing.renderTimeMs * count) / 20 - clock.now(), signal);
  await untilTwentieth(1);
  store.jobs.update(jobId, { status: "Queuing", modifiedAtMs: clock.now() });
  await untilTwentieth(2);
}
