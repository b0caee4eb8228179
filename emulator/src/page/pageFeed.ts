import type { ServerResponse } from "node:http";
import type { RequestLog } from "../call/requestLog";
import { controlsOf, type ControlSources } from "./controls";
import { jobRow } from "./jobRow";
import { listVersions, type ListSources } from "./lists";
import { requestRow } from "./requestRow";
import type { About, Changes, RequestRow, Snapshot } from "./wire";

export interface FeedSources extends ControlSources, ListSources {
  readonly requests: RequestLog;
  readonly about: About;
  /** Aborts when the server stops. */
  readonly stopping: AbortSignal;
}

/** Tells every open page what has changed, as server-sent events. Does nothing while no page is open. */
export class PageFeed {
  private readonly pages = new Set<ServerResponse>();
  private readonly changedJobs = new Set<string>();
  private toldRequests = 0;
  private toldClearings = 0;
  private toldControls = "";
  private toldLists = "";
  private isRunning = false;

  constructor(private readonly sources: FeedSources) {
    // Only while somebody looks: a set of ids, at most one of each job.
    sources.stores.jobs.watch((jobId) => {
      if (this.pages.size > 0) this.changedJobs.add(jobId);
    });
  }

  /** Sends everything to a page that has just opened, and what changes from then on. */
  connect(page: ServerResponse): void {
    if (this.pages.size >= MOST_PAGES) {
      const [oldest] = this.pages;
      oldest?.destroy();
    }
    // What the others have not been told yet must not get lost between their last message and this snapshot.
    this.tell();
    page.on("close", () => this.pages.delete(page));
    page.on("error", () => this.pages.delete(page));
    this.pages.add(page);
    page.writeHead(200, HEADERS);
    send(page, "snapshot", this.snapshot());
    if (!this.isRunning) void this.run();
  }

  private async run(): Promise<void> {
    const { clock, stopping } = this.sources;
    this.isRunning = true;
    try {
      while (this.pages.size > 0) {
        await clock.sleep(EVERY_MS, stopping);
        this.tell();
      }
    } catch {
      // The server stops.
      for (const page of this.pages) page.end();
    } finally {
      this.isRunning = false;
      this.changedJobs.clear();
    }
  }

  private tell(): void {
    const changes = this.takeChanges();
    if (Object.keys(changes).length === 0) return;
    for (const page of this.pages) {
      // A page that does not read is let go; it connects again and gets everything.
      if (page.writableLength > MOST_UNREAD_BYTES) page.destroy();
      else send(page, "changes", changes);
    }
  }

  private takeChanges(): Changes {
    const store = this.sources.stores.jobs;
    const ids = [...this.changedJobs];
    this.changedJobs.clear();
    const found = ids.map((jobId) => ({ jobId, job: store.get(jobId) }));
    const jobs = found.flatMap(({ job }) => (job === undefined ? [] : [jobRow(job)]));
    const gone = found.filter(({ job }) => job === undefined).map(({ jobId }) => jobId);
    return {
      ...(jobs.length > 0 && { jobs }),
      ...(gone.length > 0 && { gone }),
      ...(ids.length > 0 && { jobCount: store.count() }),
      ...this.takeRequests(),
      ...this.takeControls(),
      ...this.takeLists(),
    };
  }

  private takeRequests(): Pick<Changes, "requests" | "areRequestsCleared"> {
    const { total, clearings } = this.sources.requests;
    const requests = this.requestsSince(this.toldRequests);
    const areRequestsCleared = clearings !== this.toldClearings;
    this.toldRequests = total;
    this.toldClearings = clearings;
    return { ...(requests.length > 0 && { requests }), ...(areRequestsCleared && { areRequestsCleared }) };
  }

  private takeControls(): Pick<Changes, "controls"> {
    const controls = controlsOf(this.sources);
    const text = JSON.stringify(controls);
    if (text === this.toldControls) return {};
    this.toldControls = text;
    return { controls };
  }

  private takeLists(): Pick<Changes, "lists"> {
    const lists = listVersions(this.sources.stores);
    const text = JSON.stringify(lists);
    if (text === this.toldLists) return {};
    this.toldLists = text;
    return { lists };
  }

  private snapshot(): Snapshot {
    const { stores, about } = this.sources;
    return {
      about,
      jobs: stores.jobs.newest(MOST_JOBS).map(jobRow),
      jobCount: stores.jobs.count(),
      requests: this.requestsSince(0),
      controls: controlsOf(this.sources),
      lists: listVersions(stores),
    };
  }

  private requestsSince(count: number): RequestRow[] {
    const { requests } = this.sources;
    const entries = requests.last(Math.min(MOST_REQUESTS, requests.total - count));
    const first = requests.total - entries.length + 1;
    return entries.map((entry, index) => requestRow(entry, first + index));
  }
}

function send(page: ServerResponse, event: "snapshot" | "changes", data: Snapshot | Changes): void {
  page.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

const HEADERS = { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" } as const;
const EVERY_MS = 250;
const MOST_PAGES = 20;
const MOST_UNREAD_BYTES = 4 * 1024 * 1024;
const MOST_JOBS = 2000;
const MOST_REQUESTS = 500;
