import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { ListedStore } from "./listedStore";

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
export class BatchStore extends ListedStore<typeof batchSchema> {
  constructor(database: DatabaseSync) {
    super(database, "batches", batchSchema);
  }

  insert(batch: Batch): void {
    this.noteChange();
    this.database
      .prepare("INSERT INTO batches (jobId, createdAtMs, document) VALUES (?, ?, ?)")
      .run(batch.jobId, batch.createdAtMs, JSON.stringify(batch));
  }

  get(jobId: string): Batch | undefined {
    const row = this.database.prepare("SELECT document FROM batches WHERE jobId = ?").get(jobId);
    return row === undefined ? undefined : this.read(row);
  }

  /** Of a stretch of time, in the order they came. */
  between(fromMs: number, toMs: number): Batch[] {
    return this.database
      .prepare(
        "SELECT document FROM batches WHERE createdAtMs >= ? AND createdAtMs <= ? ORDER BY createdAtMs, seq",
      )
      .all(fromMs, toMs)
      .map((row) => this.read(row));
  }
}
