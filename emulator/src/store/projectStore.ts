import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { readDocument } from "./document";

/** An editing project. Every job has one. */
export const projectSchema = z.object({
  projectId: z.string(),
  title: z.string(),
  description: z.string().optional(),
  coverUrl: z.string().optional(),
  timeline: z.string().optional(),
  templateId: z.string().optional(),
  templateType: z.string().optional(),
  businessConfig: z.string().optional(),
  clipsParam: z.string().optional(),
  status: z.enum(["Draft", "Editing", "Producing", "Produced", "ProduceFailed"]),
  durationSeconds: z.number().optional(),
  createdAtMs: z.number(),
  modifiedAtMs: z.number(),
});

export type Project = z.output<typeof projectSchema>;

/** Editing projects in SQLite. */
export class ProjectStore {
  constructor(private readonly database: DatabaseSync) {}

  get(projectId: string): Project | undefined {
    const row = this.database.prepare("SELECT document FROM projects WHERE projectId = ?").get(projectId);
    return row === undefined ? undefined : readDocument(projectSchema, row);
  }

  put(project: Project): void {
    this.database
      .prepare("INSERT OR REPLACE INTO projects (projectId, document) VALUES (?, ?)")
      .run(project.projectId, JSON.stringify(project));
  }

  update(projectId: string, changes: Partial<Project>): void {
    const project = this.get(projectId);
    if (project !== undefined) this.put({ ...project, ...changes, projectId });
  }
}
