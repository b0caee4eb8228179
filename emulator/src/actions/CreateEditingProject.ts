import { z } from "zod";
import { newId } from "../base/ids";
import { LIMITS } from "../base/limits";
import { editingProject } from "../replies/editingProject";
import type { Project } from "../store/projectStore";
import { jsonObjectText, jsonText } from "../submit/jsonText";
import { timelineSchema } from "../submit/timeline";
import { defineAction } from "./action";

const { materialMapsMaxIds } = LIMITS;

/** Types of material to comma lists of ids. Checked, and not kept: no operation here shows them. */
const materialMaps = jsonText(
  z.record(
    z.string(),
    z
      .string()
      .refine(
        (ids) => ids.split(",").length <= materialMapsMaxIds,
        `There may be ${materialMapsMaxIds} ids of one type at most.`,
      ),
  ),
);

export const CreateEditingProject = defineAction({
  parameters: z.object({
    Title: z.string(),
    Description: z.string().optional(),
    CoverURL: z.string().optional(),
    ClipsParam: jsonObjectText.optional(),
    TemplateId: z.string().optional(),
    TemplateType: z.enum(["Timeline"], "Only templates of type Timeline are emulated.").optional(),
    ProjectType: z.enum(["EditingProject"], "Only editing projects are emulated.").optional(),
    MaterialMaps: materialMaps.optional(),
    BusinessConfig: jsonObjectText.optional(),
    Timeline: jsonText(timelineSchema).optional(),
  }),
  bodyParameters: ["Timeline"],
  act({ Title, Description, CoverURL, TemplateId, TemplateType }, { store, clock }, given) {
    const nowMs = clock.now();
    const isEmpty = given["Timeline"] === undefined && TemplateId === undefined;
    const project: Project = {
      projectId: newId(),
      title: Title,
      description: Description,
      coverUrl: CoverURL,
      timeline: given["Timeline"],
      templateId: TemplateId,
      templateType: TemplateType,
      clipsParam: given["ClipsParam"],
      businessConfig: given["BusinessConfig"],
      status: isEmpty ? "Draft" : "Editing",
      createdAtMs: nowMs,
      modifiedAtMs: nowMs,
    };
    store.projects.put(project);
    // A number here and a text in GetEditingProject: so the vendor's models have it.
    return { Project: { ...editingProject(project), Status: isEmpty ? 1 : 2, StatusName: project.status } };
  },
});
