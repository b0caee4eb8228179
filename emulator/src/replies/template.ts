import { timestamp } from "../base/timestamp";
import type { Template } from "../store/templateStore";
import { clipsParamOf } from "../submit/placeholders";

/** A template as GetTemplate and ListTemplates show it. */
export function templateReply(template: Template, nowMs: number) {
  return {
    TemplateId: template.templateId,
    Name: template.name,
    Type: template.type,
    Config: template.config,
    ClipsParam: template.type === "Timeline" ? clipsParamOf(JSON.parse(template.config)) : undefined,
    // In other letters than AddTemplate has it: so it is in the vendor's model.
    CoverURL: template.coverUrl,
    PreviewMedia: template.previewMedia,
    Status: templateStatus(template, nowMs),
    CreateSource: template.source,
    ModifiedSource: template.source,
    CreationTime: timestamp(template.createdAtMs),
    ModifiedTime: timestamp(template.modifiedAtMs ?? template.createdAtMs),
  };
}

/** A VETemplate is looked into before it can be used. */
export function templateStatus(
  { processedAtMs = 0, isBroken = false }: Template,
  nowMs: number,
): "Available" | "Processing" | "ProcessFailed" {
  if (nowMs < processedAtMs) return "Processing";
  return isBroken ? "ProcessFailed" : "Available";
}
