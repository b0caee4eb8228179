import { nameIn } from "../base/urn";

/** What the program calls the jobs of a run, for whoever knows them by their ids alone. */
export interface JobNames {
  /** A resource of the program shows the job. Where two do, the first gives the name. A refresh of a `get` has no URN. */
  tell(jobId: string, urn: string): void;
  /** Undefined where no resource of this run shows the job. */
  of(jobId: string): string | undefined;
}

export function createJobNames(): JobNames {
  const urns = new Map<string, string>();
  return {
    tell(jobId, urn) {
      if (urn !== "" && !urns.has(jobId)) urns.set(jobId, urn);
    },
    of(jobId) {
      const urn = urns.get(jobId);
      return urn === undefined ? undefined : nameIn(urn);
    },
  };
}
