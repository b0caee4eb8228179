import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";

/** How many rows a table has. */
export function countOf(database: DatabaseSync, table: "batches" | "jobs" | "media" | "templates"): number {
  return countSchema.parse(database.prepare(`SELECT COUNT(*) AS count FROM ${table}`).get()).count;
}

const countSchema = z.object({ count: z.number() });
