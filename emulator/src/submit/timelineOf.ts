import { z } from "zod";
import { IceError } from "../call/iceError";
import type { Store } from "../store/store";
import { findTemplate } from "./findTemplate";
import { fillTemplate, UnfilledPlaceholder } from "./fillTemplate";

/** What a job can be made of: exactly one, and ClipsParam with a template. All as text. */
export interface TimelineSource {
  readonly projectId?: string | undefined;
  readonly timeline?: string | undefined;
  readonly templateId?: string | undefined;
  readonly clipsParam?: string | undefined;
}

/** The Timeline that is rendered, as text. */
export function timelineOf(source: TimelineSource, store: Store): string {
  if (source.projectId !== undefined) return ofProject(source.projectId, store);
  if (source.templateId !== undefined) return ofTemplate(source.templateId, source.clipsParam ?? "{}", store);
  return source.timeline ?? "";
}

function ofProject(projectId: string, store: Store): string {
  const project = store.projects.get(projectId);
  if (project === undefined) throw new IceError("ProjectNotFound", "The specified project not found.");
  const { timeline, templateId, clipsParam } = project;
  if (timeline === undefined && templateId === undefined) {
    throw IceError.invalidParameter("ProjectId", "The project has no Timeline.");
  }
  return timelineOf(timeline === undefined ? { templateId, clipsParam } : { timeline }, store);
}

function ofTemplate(templateId: string, clipsParam: string, store: Store): string {
  const template = findTemplate(store, templateId);
  if (template.type !== "Timeline") {
    throw IceError.invalidParameter(
      "TemplateId",
      `A template of type ${template.type} is not rendered here by itself.`,
    );
  }
  try {
    return JSON.stringify(
      fillTemplate(JSON.parse(template.config), clipsSchema.parse(JSON.parse(clipsParam))),
    );
  } catch (error) {
    if (error instanceof UnfilledPlaceholder) throw IceError.invalidParameter("ClipsParam", error.message);
    throw error;
  }
}

const clipsSchema = z.record(z.string(), z.unknown());
