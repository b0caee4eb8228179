import type { Project } from "../store/projectStore";
import { timestamp } from "../base/timestamp";

/** An editing project without its Status, which operations write differently. */
export function editingProject(project: Project) {
  return {
    ProjectId: project.projectId,
    Title: project.title,
    Description: project.description,
    CoverURL: project.coverUrl,
    Timeline: project.timeline,
    TemplateId: project.templateId,
    TemplateType: project.templateType ?? "Timeline",
    ClipsParam: project.clipsParam,
    Duration: project.durationSeconds,
    CreateTime: timestamp(project.createdAtMs),
    ModifiedTime: timestamp(project.modifiedAtMs),
    CreateSource: "OpenAPI",
    ModifiedSource: "OpenAPI",
    ProjectType: "EditingProject",
    BusinessConfig: project.businessConfig,
  };
}
