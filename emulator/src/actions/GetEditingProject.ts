import { z } from "zod";
import { IceError } from "../call/iceError";
import { editingProject } from "../replies/editingProject";
import { defineAction } from "./action";

export const GetEditingProject = defineAction({
  parameters: z.object({ ProjectId: z.string(), RequestSource: z.enum(["OpenAPI", "WebSDK"]).optional() }),
  act({ ProjectId }, { store }) {
    const project = store.projects.get(ProjectId);
    if (project === undefined) throw new IceError("ProjectNotFound", "The specified project not found.");
    return {
      Project: { ...editingProject(project), Status: project.status, TimelineConvertStatus: "Unconverted" },
    };
  },
});
