import { canonicalAddress } from "../../base/ossAddress";
import type { IceJob } from "../../ice/api";
import { readMark } from "./mark";

/** Jobs, to be found by what renders ask for: one of thousands must not go through them all. */
export interface JobIndex {
  readonly jobs: ReadonlyMap<string, IceJob>;
  /** Takes the place of what was known of the job. */
  put(job: IceJob): void;
  /** Ids of the jobs that a resource submitted, by their mark. */
  idsOf(resource: string): ReadonlySet<string>;
  /** Ids of the jobs that write, or wrote, an address. */
  idsAt(address: string): ReadonlySet<string>;
}

export function createJobIndex(first: readonly IceJob[] = []): JobIndex {
  const jobs = new Map<string, IceJob>();
  const byResource = new Map<string, Set<string>>();
  const byAddress = new Map<string, Set<string>>();
  const put = (job: IceJob) => {
    jobs.set(job.jobId, job);
    // What a job is for never changes: nothing is ever taken out.
    const resource = readMark(job.userData)?.resource;
    if (resource !== undefined) enter(byResource, resource, job.jobId);
    if (job.mediaUrl !== undefined) enter(byAddress, canonicalAddress(job.mediaUrl), job.jobId);
  };
  for (const job of first) put(job);
  return {
    jobs,
    put,
    idsOf: (resource) => byResource.get(resource) ?? none,
    idsAt: (address) => byAddress.get(address) ?? none,
  };
}

const none: ReadonlySet<string> = new Set();

function enter(index: Map<string, Set<string>>, name: string, jobId: string): void {
  const there = index.get(name);
  if (there === undefined) index.set(name, new Set([jobId]));
  else there.add(jobId);
}
