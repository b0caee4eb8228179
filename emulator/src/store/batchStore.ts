import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { countOf } from "./countOf";
import { readDocument } from "./document";

/** A batch job as it is kept. How far it is, its sub jobs say. */
export const batchSchema = z.object({
  jobId: z.string(),
  jobType: z.enum(["Script", "Smart_Mix"]),
  /** As the request wrote them. */
  inputConfig: z.string(),
  outputConfig: z.string(),
  editingConfig: z.string().optional(),
  userData: z.string().optional(),
  /** In the order of their index. */
  subJobIds: z.array(z.string()),
  createdAtMs: z.number(),
});

export type Batch = z.output<typeof batchSchema>;

/** Batch jobs in SQLite. */
export class BatchStore {
  private changeCount = 0;

  constructor(private readonly database: DatabaseSync) {}

  /** Another number says that something may be another. */
  get changes(): number {
    return this.changeCount;
  }

  insert(batch: Batch): void {
    this.changeCount += 1;
    this.database
      .prepare("INSERT INTO batches (jobId, createdAtMs, document) VALUES (?, ?, ?)")
      .run(batch.jobId, batch.createdAtMs, JSON.stringify(batch));
  }

  get(jobId: string): Batch | undefined {
    const row = this.database.prepare("SELECT document FROM batches WHERE jobId = ?").get(jobId);
    return row === undefined ? undefined : readDocument(batchSchema, row);
  }

  count(): number {
    return countOf(this.database, "batches");
  }

  /** The last ones submitted, newest first. */
  newest(limit: number): Batch[] {
    return this.database
      .prepare("SELECT document FROM batches ORDER BY createdAtMs DESC, seq DESC LIMIT ?")
      .all(limit)
      .map((row) => readDocument(batchSchema, row));
  }

  /** Of a stretch of time, in the order they came. */
  between(fromMs: number, toMs: number): Batch[] {
    return this.database
      .prepare(
        "SELECT document FROM batches WHERE createdAtMs >= ? AND createdAtMs <= ? ORDER BY createdAtMs, seq",
      )
      .all(fromMs, toMs)
      .map((row) => readDocument(batchSchema, row));
  }
}
