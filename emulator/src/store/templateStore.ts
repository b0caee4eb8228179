import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { ListedStore } from "./listedStore";

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
export class TemplateStore extends ListedStore<typeof templateSchema> {
  constructor(database: DatabaseSync) {
    super(database, "templates", templateSchema);
  }

  get(templateId: string): Template | undefined {
    const row = this.database.prepare("SELECT document FROM templates WHERE templateId = ?").get(templateId);
    return row === undefined ? undefined : this.read(row);
  }

  put(template: Template): void {
    this.noteChange();
    this.database
      .prepare("INSERT OR REPLACE INTO templates (templateId, document) VALUES (?, ?)")
      .run(template.templateId, JSON.stringify(template));
  }

  remove(templateId: string): void {
    this.noteChange();
    this.database.prepare("DELETE FROM templates WHERE templateId = ?").run(templateId);
  }
}
