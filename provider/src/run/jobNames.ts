import type { Protection } from "../job/protection";

/** The resource of a job. */
export interface JobOwner extends Protection {
  /** Whether it only looks at the job, which was submitted elsewhere. */
  readonly isForeign?: boolean;
}

/** Whose the jobs of a run are, for whoever knows them by their ids alone. */
export interface JobNames {
  /** A resource of the program shows the job. Where two do, the first gives the name. A refresh of a `get` has no URN. */
  tell(jobId: string, owner: JobOwner): void;
  /** Undefined where no resource of this run shows the job. */
  of(jobId: string): JobOwner | undefined;
}

export function createJobNames(): JobNames {
  const owners = new Map<string, JobOwner>();
  return {
    tell(jobId, { urn, protect, isForeign = false }) {
      if (urn !== "" && !owners.has(jobId)) owners.set(jobId, { urn, protect, isForeign });
    },
    of: (jobId) => owners.get(jobId),
  };
}
