import { z } from "zod";
import { IceError } from "../iceError";
import { timestamp } from "../timestamp";
import { defineAction } from "./action";

export const GetTemplate = defineAction({
  parameters: z.object({ TemplateId: z.string(), RelatedMediaidFlag: z.enum(["0", "1"]).default("0") }),
  act({ TemplateId, RelatedMediaidFlag }, { store }) {
    const template = store.templates.get(TemplateId);
    if (template === undefined) throw new IceError("TemplateNotFound", "The specified template not found.");
    return {
      Template: {
        TemplateId,
        Name: template.name,
        Type: "Timeline",
        Config: template.config,
        // In other letters than AddTemplate has it: so it is in the vendor's model.
        CoverURL: template.coverUrl,
        PreviewMedia: template.previewMedia,
        RelatedMediaids: RelatedMediaidFlag === "1" ? template.relatedMediaIds : undefined,
        Status: "Available",
        CreateSource: "OpenAPI",
        ModifiedSource: "OpenAPI",
        CreationTime: timestamp(template.createdAtMs),
        ModifiedTime: timestamp(template.createdAtMs),
      },
    };
  },
});
