import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { readDocument } from "./document";

/** A message to a receiver, and what became of it. */
export const callbackSchema = z.object({
  /** An http(s) URL, or the name of an MNS queue. */
  address: z.string(),
  eventType: z.string(),
  /** The JSON that is sent. */
  message: z.string(),
  attempts: z.number(),
  /** `refused`: not an address that this emulator may call. `failed`: no receiver took it. */
  outcome: z.enum(["waiting", "delivered", "failed", "refused"]),
  /** Why it was not delivered, so far. */
  reason: z.string().optional(),
  createdAtMs: z.number(),
});

export type Callback = z.output<typeof callbackSchema>;
export interface KeptCallback {
  readonly seq: number;
  readonly callback: Callback;
}

/** Callbacks in SQLite: those to be sent survive a restart, the last of the others can be looked at. */
export class CallbackStore {
  constructor(private readonly database: DatabaseSync) {}

  insert(callback: Callback): void {
    this.database.prepare("INSERT INTO callbacks (document) VALUES (?)").run(JSON.stringify(callback));
    this.database
      .prepare(
        `DELETE FROM callbacks WHERE seq <= (SELECT MAX(seq) FROM callbacks) - ? AND NOT ${IS_WAITING}`,
      )
      .run(MOST_KEPT);
  }

  update({ seq, callback }: KeptCallback): void {
    this.database
      .prepare("UPDATE callbacks SET document = ? WHERE seq = ?")
      .run(JSON.stringify(callback), seq);
  }

  /** Oldest first. */
  all(): KeptCallback[] {
    return this.read("SELECT seq, document FROM callbacks ORDER BY seq");
  }

  /** Those that are still to be sent, oldest first. */
  waiting(): KeptCallback[] {
    return this.read(`SELECT seq, document FROM callbacks WHERE ${IS_WAITING} ORDER BY seq`);
  }

  private read(sql: string): KeptCallback[] {
    return this.database
      .prepare(sql)
      .all()
      .map((row) => ({ seq: seqSchema.parse(row).seq, callback: readDocument(callbackSchema, row) }));
  }
}

/** JSON inside JSON has its quotation marks escaped: no message looks like this. */
const IS_WAITING = `document LIKE '%"outcome":"waiting"%'`;
const MOST_KEPT = 1000;
const seqSchema = z.object({ seq: z.number() });
