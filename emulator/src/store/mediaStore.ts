import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { probeSchema } from "../base/probeSchema";
import { ListedStore } from "./listedStore";

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
export class MediaStore extends ListedStore<typeof mediaSchema> {
  constructor(database: DatabaseSync) {
    super(database, "media", mediaSchema);
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
    this.noteChange();
    this.database.prepare("DELETE FROM media WHERE objectName = ?").run(media.objectName);
    this.database
      .prepare("INSERT OR REPLACE INTO media (mediaId, objectName, document) VALUES (?, ?, ?)")
      .run(media.mediaId, media.objectName, JSON.stringify(media));
  }

  /** Those whose file was not looked at yet. */
  preparing(): Media[] {
    return this.database
      .prepare('SELECT document FROM media WHERE document LIKE \'%"status":"Preparing"%\'')
      .all()
      .map((row) => this.read(row))
      .filter(({ status }) => status === "Preparing");
  }

  remove(mediaId: string): void {
    this.noteChange();
    this.database.prepare("DELETE FROM media WHERE mediaId = ?").run(mediaId);
  }

  private one(sql: string, value: string): Media | undefined {
    const row = this.database.prepare(sql).get(value);
    return row === undefined ? undefined : this.read(row);
  }
}
