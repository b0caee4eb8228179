import type {
  About,
  Changes,
  Controls,
  JobRow,
  ListName,
  ListVersions,
  RequestRow,
  Snapshot,
} from "../../src/page/wire";

/** What came of a message: who shows it looks only at this. */
export interface Update {
  /** Everything may be another. */
  readonly isFresh: boolean;
  readonly jobs: readonly JobRow[];
  readonly gone: readonly string[];
  readonly requests: readonly RequestRow[];
  readonly areRequestsCleared: boolean;
  readonly areControlsChanged: boolean;
  readonly changedLists: readonly ListName[];
}

/** All that the page knows: the newest jobs and calls, however long it is open. */
export class State {
  about: About = { region: "", speed: "", dataDir: "" };
  readonly jobs = new Map<string, JobRow>();
  jobCount = 0;
  /** Oldest first. */
  requests: RequestRow[] = [];
  controls: Controls = { faults: [], switches: [], isHeld: false, failuresToCome: 0, renderTimeMs: 0 };
  lists: ListVersions = { batches: 0, media: 0, templates: 0 };
  private readonly listeners = new Set<(update: Update) => void>();

  /** Calls back after each message, until the returned function is called. */
  listen(listener: (update: Update) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  begin(snapshot: Snapshot): void {
    this.about = snapshot.about;
    this.jobs.clear();
    for (const job of snapshot.jobs) this.jobs.set(job.jobId, job);
    this.jobCount = snapshot.jobCount;
    this.requests = [...snapshot.requests];
    this.controls = snapshot.controls;
    this.lists = snapshot.lists;
    const { jobs } = snapshot;
    this.tell({
      isFresh: true,
      jobs,
      gone: [],
      requests: [],
      areRequestsCleared: false,
      areControlsChanged: true,
      changedLists: LIST_NAMES,
    });
  }

  apply(changes: Changes): void {
    const { jobs = [], requests = [], areRequestsCleared = false } = changes;
    for (const job of jobs) this.jobs.set(job.jobId, job);
    const gone = [...(changes.gone ?? []), ...this.tooMany()];
    for (const jobId of gone) this.jobs.delete(jobId);
    this.jobCount = changes.jobCount ?? this.jobCount;
    if (areRequestsCleared) this.requests = [];
    this.requests.push(...requests);
    this.requests = this.requests.slice(-MOST_REQUESTS);
    this.controls = changes.controls ?? this.controls;
    const areControlsChanged = changes.controls !== undefined;
    const { lists = this.lists } = changes;
    const changedLists = LIST_NAMES.filter((name) => lists[name] !== this.lists[name]);
    this.lists = lists;
    this.tell({
      ...{ isFresh: false, jobs, gone, requests },
      ...{ areRequestsCleared, areControlsChanged, changedLists },
    });
  }

  /** The oldest jobs of a page that has been open for long. */
  private tooMany(): readonly string[] {
    if (this.jobs.size <= MOST_JOBS) return [];
    const newestFirst = [...this.jobs.values()].sort((a, b) => b.createdAtMs - a.createdAtMs);
    return newestFirst.slice(KEPT_JOBS).map(({ jobId }) => jobId);
  }

  private tell(update: Update): void {
    for (const listener of [...this.listeners]) listener(update);
  }
}

const LIST_NAMES: readonly ListName[] = ["batches", "media", "templates"];
export const MOST_REQUESTS = 500;
const MOST_JOBS = 3000;
const KEPT_JOBS = 2000;
