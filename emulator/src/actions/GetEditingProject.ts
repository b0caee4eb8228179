import { z } from "zod";
import { IceError } from "../iceError";
import { timestamp } from "../timestamp";
import { defineAction } from "./action";

export const GetEditingProject = defineAction({
  parameters: z.object({ ProjectId: z.string(), RequestSource: z.enum(["OpenAPI", "WebSDK"]).optional() }),
  act({ ProjectId }, { store }) {
    const project = store.projects.get(ProjectId);
    if (project === undefined) throw new IceError("ProjectNotFound", "The specified project not found.");
    return {
      Project: {
        ProjectId,
        Title: project.title,
        Description: project.description,
        CoverURL: project.coverUrl,
        Timeline: project.timeline,
        TemplateId: project.templateId,
        ClipsParam: project.clipsParam,
        Status: project.status,
        Duration: project.durationSeconds,
        CreateTime: timestamp(project.createdAtMs),
        ModifiedTime: timestamp(project.modifiedAtMs),
        CreateSource: "OpenAPI",
        ModifiedSource: "OpenAPI",
        ProjectType: "EditingProject",
      },
    };
  },
});
