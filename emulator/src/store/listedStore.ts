import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { readDocument } from "./document";

/** The tables that the page lists, and what orders their rows with the newest first. */
const newestFirst = {
  batches: "createdAtMs DESC, seq DESC",
  jobs: "createdAtMs DESC, seq DESC",
  media: "json_extract(document, '$.createdAtMs') DESC, rowid DESC",
  templates: "json_extract(document, '$.createdAtMs') DESC, rowid DESC",
} as const;

/** A table of documents, as the page asks for it: how many, the newest ones, and whether it may be another. */
export abstract class ListedStore<Schema extends z.ZodType> {
  private changeCount = 0;

  protected constructor(
    protected readonly database: DatabaseSync,
    private readonly table: keyof typeof newestFirst,
    private readonly schema: Schema,
  ) {}

  /** Another number says that something may be another. */
  get changes(): number {
    return this.changeCount;
  }

  count(): number {
    return countSchema.parse(this.database.prepare(`SELECT COUNT(*) AS count FROM ${this.table}`).get())
      .count;
  }

  /** The last ones added, newest first. */
  newest(limit: number): z.output<Schema>[] {
    return this.database
      .prepare(`SELECT document FROM ${this.table} ORDER BY ${newestFirst[this.table]} LIMIT ?`)
      .all(limit)
      .map((row) => this.read(row));
  }

  /** All of them; jobs in the order they came. */
  all(): z.output<Schema>[] {
    return this.database
      .prepare(`SELECT document FROM ${this.table} ORDER BY rowid`)
      .all()
      .map((row) => this.read(row));
  }

  protected read(row: unknown): z.output<Schema> {
    return readDocument(this.schema, row);
  }

  /** To be called by whatever changes the table. */
  protected noteChange(): void {
    this.changeCount += 1;
  }
}

const countSchema = z.object({ count: z.number() });
