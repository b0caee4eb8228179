import type { RenderFailure } from "../render/renderer";
import type { Job } from "../store/job";
import type { JobDeps } from "./jobDeps";

export function failJob(
  { jobId, projectId }: Job,
  { code, message }: RenderFailure,
  { store, clock }: Pick<JobDeps, "store" | "clock">,
): void {
  const nowMs = clock.now();
  store.transaction(() => {
    store.jobs.update(jobId, { status: "Failed", code, message, modifiedAtMs: nowMs, completedAtMs: nowMs });
    store.projects.update(projectId, { status: "ProduceFailed", modifiedAtMs: nowMs });
  });
}
