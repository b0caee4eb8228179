import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { readDocument } from "./document";

/** What SetEventCallback said, for the whole account. */
const eventCallbackSchema = z.object({
  callbackType: z.enum(["HTTP", "MNS"]),
  callbackUrl: z.string().optional(),
  callbackQueueName: z.string().optional(),
  eventTypeList: z.string(),
  authSwitch: z.enum(["on", "off"]),
  authKey: z.string().optional(),
});

export type EventCallback = z.output<typeof eventCallbackSchema>;

/** The one event callback, in SQLite. */
export class EventCallbackStore {
  constructor(private readonly database: DatabaseSync) {}

  get(): EventCallback | undefined {
    const row = this.database.prepare("SELECT document FROM settings WHERE name = 'eventCallback'").get();
    return row === undefined ? undefined : readDocument(eventCallbackSchema, row);
  }

  put(eventCallback: EventCallback): void {
    this.database
      .prepare("INSERT OR REPLACE INTO settings (name, document) VALUES ('eventCallback', ?)")
      .run(JSON.stringify(eventCallback));
  }
}
