import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { readDocument } from "./document";

/** A template of type Timeline. */
export const templateSchema = z.object({
  templateId: z.string(),
  name: z.string(),
  /** A Timeline with placeholders, as text. */
  config: z.string(),
  coverUrl: z.string().optional(),
  previewMedia: z.string().optional(),
  relatedMediaIds: z.string().optional(),
  createdAtMs: z.number(),
});

export type Template = z.output<typeof templateSchema>;

/** Templates in SQLite. */
export class TemplateStore {
  constructor(private readonly database: DatabaseSync) {}

  get(templateId: string): Template | undefined {
    const row = this.database.prepare("SELECT document FROM templates WHERE templateId = ?").get(templateId);
    return row === undefined ? undefined : readDocument(templateSchema, row);
  }

  put(template: Template): void {
    this.database
      .prepare("INSERT OR REPLACE INTO templates (templateId, document) VALUES (?, ?)")
      .run(template.templateId, JSON.stringify(template));
  }
}
