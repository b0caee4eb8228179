import type { Job } from "../store/job";
import type { JobDeps } from "./jobDeps";
import { untilShare } from "./untilShare";

/** Takes the job from Init to Queuing. With pacing, each shows for a twentieth of the job's time. */
export async function queue(job: Job, deps: JobDeps, signal: AbortSignal): Promise<void> {
  await untilShare(0.05, job, deps, signal);
  deps.store.jobs.update(job.jobId, { status: "Queuing", modifiedAtMs: deps.clock.now() });
  await untilShare(0.1, job, deps, signal);
}
