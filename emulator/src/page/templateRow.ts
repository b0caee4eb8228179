import { redactText } from "../base/redact";
import { templateStatus } from "../replies/template";
import type { Template } from "../store/templateStore";
import { placeholdersOf } from "../submit/placeholders";
import type { TemplateDetail, TemplateRow } from "./wire";
import { withoutQueries } from "./withoutQueries";

export function templateRow(template: Template, nowMs: number): TemplateRow {
  const { templateId, type, name = "", createdAtMs, modifiedAtMs = createdAtMs } = template;
  return {
    ...{ templateId, type, createdAtMs, modifiedAtMs },
    name: withoutQueries(name),
    status: templateStatus(template, nowMs),
    placeholders: type === "Timeline" ? named(template.config) : [],
  };
}

export function templateDetail({ config }: Template): TemplateDetail {
  return { config: withoutQueries(redactText(config)) };
}

/** The first of them: a template may have any number. */
function named(config: string): TemplateRow["placeholders"] {
  return placeholdersOf(JSON.parse(config))
    .slice(0, MOST_PLACEHOLDERS)
    .map(({ name, kind, items }) => ({ name, kind: items === undefined ? kind : "list" }));
}

const MOST_PLACEHOLDERS = 50;
