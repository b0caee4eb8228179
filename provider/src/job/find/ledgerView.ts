import type { IceJob, UnreadableEntry } from "../../ice/api";
import type { JobIndex } from "./jobIndex";

/** What one sweep showed, with all that the run has learned since. */
export interface LedgerView {
  /** All jobs, newest first. Of thousands it is put together anew after each record: prefer the others. */
  readonly jobs: readonly IceJob[];
  /** The jobs that a resource submitted, newest first. */
  ofResource(resource: string): readonly IceJob[];
  /** The jobs that write, or wrote, an address, newest first. */
  writersTo(address: string): readonly IceJob[];
  /** Whether the sweep showed a job, whatever the run has learned since. */
  lists(jobId: string): boolean;
  /** What List showed and could not be read, such as jobs without their ids: skipped, and counted. */
  readonly unreadable: readonly UnreadableEntry[];
  /** Why the sweep is not the whole story, if so: List refused, or more jobs than it looks through. */
  readonly gap: LedgerGap | undefined;
}

export interface LedgerGap {
  /** A sentence. */
  readonly because: string;
}

/** What one look through the account's jobs showed. */
export interface Sweep extends Pick<LedgerView, "unreadable" | "gap"> {
  readonly index: JobIndex;
}

/** @param recorded goes on to grow */
export function viewOf({ index: swept, unreadable, gap }: Sweep, recorded: JobIndex): LedgerView {
  const merged = (jobId: string): IceJob[] => {
    const listed = swept.jobs.get(jobId);
    const known = recorded.jobs.get(jobId);
    const job = listed === undefined || known === undefined ? (known ?? listed) : { ...listed, ...known };
    return job === undefined ? [] : [job];
  };
  const of = (one: Iterable<string>, other: Iterable<string>) =>
    [...new Set([...one, ...other])].flatMap(merged).sort(newestFirst);
  return {
    get jobs() {
      return of(swept.jobs.keys(), recorded.jobs.keys());
    },
    ofResource: (resource) => of(swept.idsOf(resource), recorded.idsOf(resource)),
    writersTo: (address) => of(swept.idsAt(address), recorded.idsAt(address)),
    lists: (jobId) => swept.jobs.has(jobId),
    unreadable,
    gap,
  };
}

function newestFirst(a: IceJob, b: IceJob): number {
  return createdAtMs(b) - createdAtMs(a);
}

/** One whose time can't be read is older than any. */
function createdAtMs({ createTime }: IceJob): number {
  const time = Date.parse(createTime ?? "");
  return Number.isNaN(time) ? 0 : time;
}
