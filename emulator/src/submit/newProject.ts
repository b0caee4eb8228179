import type { Job } from "../store/job";
import type { Project } from "../store/projectStore";

/** What a request says about the project of its job. */
export interface ProjectMetadata {
  readonly Title?: string | null | undefined;
  readonly Description?: string | null | undefined;
  readonly CoverURL?: string | null | undefined;
}

/** The project that a job without one gets. */
export function newProject(job: Job, metadata: ProjectMetadata = {}): Project {
  return {
    projectId: job.projectId,
    title: metadata.Title ?? job.jobId,
    description: metadata.Description ?? undefined,
    coverUrl: metadata.CoverURL ?? undefined,
    timeline: job.timeline,
    templateId: job.templateId,
    clipsParam: job.clipsParam,
    status: "Producing",
    createdAtMs: job.createdAtMs,
    modifiedAtMs: job.createdAtMs,
  };
}
