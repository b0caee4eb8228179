import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { probeSchema } from "../base/probeSchema";
import { countOf } from "./countOf";
import { readDocument } from "./document";

/** A registered media asset. */
export const mediaSchema = z.object({
  mediaId: z.string(),
  /** `<bucket>/<key>`: one asset per object. */
  objectName: z.string(),
  region: z.string(),
  inputUrl: z.string(),
  title: z.string().optional(),
  description: z.string().optional(),
  coverUrl: z.string().optional(),
  category: z.string().optional(),
  cateId: z.string().optional(),
  tags: z.string().optional(),
  businessType: z.string().optional(),
  referenceId: z.string().optional(),
  userData: z.string().optional(),
  createdAtMs: z.number(),
  modifiedAtMs: z.number(),
  /** Looking at a file takes a while. */
  status: z.enum(["Preparing", "Normal", "PrepareFail"]).default("Normal"),
  mediaType: z.string().optional(),
  /** What the probe of the file said when it was registered. */
  probe: probeSchema.optional(),
});

export type Media = z.output<typeof mediaSchema>;

/** Media assets in SQLite. */
export class MediaStore {
  private changeCount = 0;

  constructor(private readonly database: DatabaseSync) {}

  /** Another number says that something may be another. */
  get changes(): number {
    return this.changeCount;
  }

  get(mediaId: string): Media | undefined {
    return this.one("SELECT document FROM media WHERE mediaId = ?", mediaId);
  }

  at(objectName: string): Media | undefined {
    return this.one("SELECT document FROM media WHERE objectName = ?", objectName);
  }

  withReferenceId(referenceId: string): Media | undefined {
    return this.one(
      "SELECT document FROM media WHERE json_extract(document, '$.referenceId') = ?",
      referenceId,
    );
  }

  /** Registers an asset; whatever was registered at its address before is gone. */
  put(media: Media): void {
    this.changeCount += 1;
    this.database.prepare("DELETE FROM media WHERE objectName = ?").run(media.objectName);
    this.database
      .prepare("INSERT OR REPLACE INTO media (mediaId, objectName, document) VALUES (?, ?, ?)")
      .run(media.mediaId, media.objectName, JSON.stringify(media));
  }

  count(): number {
    return countOf(this.database, "media");
  }

  /** The last ones registered, newest first. */
  newest(limit: number): Media[] {
    return this.database
      .prepare(
        "SELECT document FROM media ORDER BY json_extract(document, '$.createdAtMs') DESC, rowid DESC LIMIT ?",
      )
      .all(limit)
      .map((row) => readDocument(mediaSchema, row));
  }

  /** All of them, in no order. */
  all(): Media[] {
    return this.database
      .prepare("SELECT document FROM media")
      .all()
      .map((row) => readDocument(mediaSchema, row));
  }

  /** Those whose file was not looked at yet. */
  preparing(): Media[] {
    return this.database
      .prepare('SELECT document FROM media WHERE document LIKE \'%"status":"Preparing"%\'')
      .all()
      .map((row) => readDocument(mediaSchema, row))
      .filter(({ status }) => status === "Preparing");
  }

  remove(mediaId: string): void {
    this.changeCount += 1;
    this.database.prepare("DELETE FROM media WHERE mediaId = ?").run(mediaId);
  }

  private one(sql: string, value: string): Media | undefined {
    const row = this.database.prepare(sql).get(value);
    return row === undefined ? undefined : readDocument(mediaSchema, row);
  }
}
