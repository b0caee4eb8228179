import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";

const clientTokenSchema = z.object({
  token: z.string(),
  /** Of everything else the request said. */
  fingerprint: z.string(),
  jobId: z.string(),
  createdAtMs: z.number(),
});

export type ClientToken = z.output<typeof clientTokenSchema>;

/** Which job a ClientToken made. */
export class ClientTokenStore {
  constructor(private readonly database: DatabaseSync) {}

  get(token: string): ClientToken | undefined {
    const row = this.database.prepare("SELECT * FROM clientTokens WHERE token = ?").get(token);
    return row === undefined ? undefined : clientTokenSchema.parse(row);
  }

  put({ token, fingerprint, jobId, createdAtMs }: ClientToken): void {
    this.database
      .prepare(
        "INSERT OR REPLACE INTO clientTokens (token, fingerprint, jobId, createdAtMs) VALUES (?, ?, ?, ?)",
      )
      .run(token, fingerprint, jobId, createdAtMs);
  }
}
