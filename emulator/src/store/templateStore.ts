import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { countOf } from "./countOf";
import { readDocument } from "./document";

export const templateTypes = ["Timeline", "VETemplate", "BatchEditing"] as const;

/** A template of any type. */
export const templateSchema = z.object({
  templateId: z.string(),
  /** Those of an earlier version had no other. */
  type: z.enum(templateTypes).default("Timeline"),
  name: z.string().optional(),
  /** As text: a Timeline with placeholders, the parts of a batch, or the address of an effect. */
  config: z.string(),
  coverUrl: z.string().optional(),
  previewMedia: z.string().optional(),
  relatedMediaIds: z.string().optional(),
  source: z.string().default("OpenAPI"),
  createdAtMs: z.number(),
  modifiedAtMs: z.number().optional(),
  /** Until when a VETemplate is looked into. */
  processedAtMs: z.number().optional(),
  /** Whether that will have failed. */
  isBroken: z.boolean().optional(),
});

export type Template = z.output<typeof templateSchema>;

/** Templates in SQLite. */
export class TemplateStore {
  private changeCount = 0;

  constructor(private readonly database: DatabaseSync) {}

  /** Another number says that something may be another. */
  get changes(): number {
    return this.changeCount;
  }

  get(templateId: string): Template | undefined {
    const row = this.database.prepare("SELECT document FROM templates WHERE templateId = ?").get(templateId);
    return row === undefined ? undefined : readDocument(templateSchema, row);
  }

  count(): number {
    return countOf(this.database, "templates");
  }

  /** The last ones added, newest first. */
  newest(limit: number): Template[] {
    return this.database
      .prepare(
        "SELECT document FROM templates ORDER BY json_extract(document, '$.createdAtMs') DESC, rowid DESC LIMIT ?",
      )
      .all(limit)
      .map((row) => readDocument(templateSchema, row));
  }

  /** All of them, in no order. */
  all(): Template[] {
    return this.database
      .prepare("SELECT document FROM templates")
      .all()
      .map((row) => readDocument(templateSchema, row));
  }

  put(template: Template): void {
    this.changeCount += 1;
    this.database
      .prepare("INSERT OR REPLACE INTO templates (templateId, document) VALUES (?, ?)")
      .run(template.templateId, JSON.stringify(template));
  }

  remove(templateId: string): void {
    this.changeCount += 1;
    this.database.prepare("DELETE FROM templates WHERE templateId = ?").run(templateId);
  }
}
