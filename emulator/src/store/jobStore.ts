import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { z } from "zod";
import { ListedStore } from "./listedStore";
import { type Job, jobSchema } from "./job";

/** A place in the order of creation, to go on listing from. */
export interface JobCursor {
  readonly createdAtMs: number;
  readonly seq: number;
}

export interface JobQuery {
  readonly fromMs: number;
  readonly toMs: number;
  readonly newestFirst: boolean;
  readonly after?: JobCursor | undefined;
  readonly projectId?: string | undefined;
  readonly statuses?: readonly string[] | undefined;
}

export interface ListedJob {
  readonly job: Job;
  readonly cursor: JobCursor;
}

/** Jobs in SQLite. */
export class JobStore extends ListedStore<typeof jobSchema> {
  private readonly watchers = new Set<(jobId: string) => void>();
  /** How far jobs are that are under way: a job begins anew after a restart, so that it is not worth a write each time. */
  private readonly progress = new Map<string, number>();

  constructor(database: DatabaseSync) {
    super(database, "jobs", jobSchema);
  }

  /** Calls back whenever a job was inserted, changed or removed; the transaction around it may still fail. */
  watch(watcher: (jobId: string) => void): void {
    this.watchers.add(watcher);
  }

  insert(job: Job): void {
    this.database
      .prepare("INSERT INTO jobs (jobId, createdAtMs, status, projectId, document) VALUES (?, ?, ?, ?, ?)")
      .run(job.jobId, job.createdAtMs, job.status, job.projectId, JSON.stringify(job));
    this.tell(job.jobId);
  }

  get(jobId: string): Job | undefined {
    const row = this.database.prepare("SELECT document FROM jobs WHERE jobId = ?").get(jobId);
    return row === undefined ? undefined : this.read(row);
  }

  /** How far a job is. Says something as long as it is in Processing, and until it is changed. */
  report(jobId: string, progress: number): void {
    this.progress.set(jobId, progress);
    this.tell(jobId);
  }

  /** Changes some fields of a job and returns it; undefined if there is none. */
  update(jobId: string, changes: Partial<Job>): Job | undefined {
    const job = this.get(jobId);
    if (job === undefined) return undefined;
    const changed = { ...job, ...changes, jobId };
    this.database
      .prepare("UPDATE jobs SET createdAtMs = ?, status = ?, projectId = ?, document = ? WHERE jobId = ?")
      .run(changed.createdAtMs, changed.status, changed.projectId, JSON.stringify(changed), jobId);
    this.progress.delete(jobId);
    this.tell(jobId);
    return changed;
  }

  remove(jobId: string): void {
    this.database.prepare("DELETE FROM jobs WHERE jobId = ?").run(jobId);
    this.progress.delete(jobId);
    this.tell(jobId);
  }

  /** Jobs of a stretch of time in order, read as they are asked for. */
  *list(query: JobQuery): Generator<ListedJob> {
    const { sql, values } = selection(query);
    for (const row of this.database.prepare(sql).iterate(...values)) {
      yield { job: this.read(row), cursor: cursorSchema.parse(row) };
    }
  }

  protected override read(row: unknown): Job {
    const job = super.read(row);
    const progress = this.progress.get(job.jobId);
    return progress === undefined || job.status !== "Processing" ? job : { ...job, progress };
  }

  private tell(jobId: string): void {
    this.noteChange();
    for (const watcher of this.watchers) watcher(jobId);
  }
}

const cursorSchema = z.object({ createdAtMs: z.number(), seq: z.number() });

function selection(query: JobQuery): { sql: string; values: SQLInputValue[] } {
  const conditions = ["createdAtMs >= ?", "createdAtMs <= ?"];
  const values: SQLInputValue[] = [query.fromMs, query.toMs];
  if (query.after !== undefined) {
    conditions.push(`(createdAtMs, seq) ${query.newestFirst ? "<" : ">"} (?, ?)`);
    values.push(query.after.createdAtMs, query.after.seq);
  }
  if (query.projectId !== undefined) {
    conditions.push("projectId = ?");
    values.push(query.projectId);
  }
  if (query.statuses !== undefined) {
    conditions.push(`status IN (${query.statuses.map(() => "?").join(", ")})`);
    values.push(...query.statuses);
  }
  const order = query.newestFirst ? "DESC" : "ASC";
  return {
    sql: `SELECT document, createdAtMs, seq FROM jobs WHERE ${conditions.join(" AND ")} ORDER BY createdAtMs ${order}, seq ${order}`,
    values,
  };
}
