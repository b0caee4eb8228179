import type { RenderFailure } from "../render/renderer";
import type { Job } from "../store/job";
import type { JobDeps } from "./jobDeps";
import { tellOfEnd } from "./tellOfEnd";

export function failJob(
  { jobId, projectId }: Job,
  { code, message }: RenderFailure,
  deps: Pick<JobDeps, "store" | "clock" | "callbacks">,
): void {
  const { store, clock } = deps;
  const nowMs = clock.now();
  store.transaction(() => {
    const ended = { modifiedAtMs: nowMs, completedAtMs: nowMs };
    const job = store.jobs.update(jobId, { status: "Failed", code, message, ...ended });
    store.projects.update(projectId, { status: "ProduceFailed", modifiedAtMs: nowMs });
    if (job !== undefined) tellOfEnd(job, deps);
  });
}
