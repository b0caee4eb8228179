import { z } from "zod";
import { IceError } from "../call/iceError";
import { jsonObjectText, jsonText } from "../submit/jsonText";
import { timelineSchema } from "../submit/timeline";
import { defineAction } from "./action";

export const UpdateEditingProject = defineAction({
  parameters: z.object({
    ProjectId: z.string(),
    Title: z.string().optional(),
    Description: z.string().optional(),
    CoverURL: z.string().optional(),
    ClipsParam: jsonObjectText.optional(),
    TemplateId: z.string().optional(),
    BusinessStatus: z.undefined("Live projects are not emulated: leave it out.").optional(),
    Timeline: jsonText(timelineSchema).optional(),
  }),
  bodyParameters: ["Timeline"],
  act({ ProjectId, Title, Description, CoverURL, TemplateId }, { store, clock }, given) {
    const project = store.projects.get(ProjectId);
    if (project === undefined) throw new IceError("ProjectNotFound", "The specified project not found.");
    store.projects.put({
      ...project,
      title: Title ?? project.title,
      description: Description ?? project.description,
      coverUrl: CoverURL ?? project.coverUrl,
      clipsParam: given["ClipsParam"] ?? project.clipsParam,
      templateId: TemplateId ?? project.templateId,
      timeline: given["Timeline"] ?? project.timeline,
      modifiedAtMs: clock.now(),
    });
    return {};
  },
});
