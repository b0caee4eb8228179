import { phaseOf } from "../../job/status";
import type { StoredSet } from "./storedSet";

/** By address, the jobs of a set that were still rendering when its state was written: of keys that are gone or moved, too. */
export function stillWriting(stored: StoredSet | undefined): ReadonlyMap<string, readonly string[]> {
  const jobs = new Map<string, string[]>();
  for (const { result, record } of stored?.films.values() ?? []) {
    if (phaseOf(result.status) !== "pending") continue;
    jobs.set(record.address, [...(jobs.get(record.address) ?? []), result.jobId]);
  }
  return jobs;
}
