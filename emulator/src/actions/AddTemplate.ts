import { z } from "zod";
import { newId } from "../ids";
import { jsonObjectText } from "../submit/jsonText";
import { defineAction } from "./action";

export const AddTemplate = defineAction({
  parameters: z.object({
    Name: z.string(),
    Type: z.enum(["Timeline"], "Only templates of type Timeline are emulated."),
    Config: jsonObjectText,
    CoverUrl: z.string().optional(),
    PreviewMedia: z.string().optional(),
    RelatedMediaids: jsonObjectText.optional(),
  }),
  bodyParameters: ["Config"],
  act({ Name, Type, CoverUrl, PreviewMedia }, { store, clock }, given) {
    const templateId = newId();
    const config = given["Config"] ?? "";
    store.templates.put({
      templateId,
      name: Name,
      config,
      coverUrl: CoverUrl,
      previewMedia: PreviewMedia,
      relatedMediaIds: given["RelatedMediaids"],
      createdAtMs: clock.now(),
    });
    return {
      Template: {
        ...{ TemplateId: templateId, Name, Type, Config: config, CoverUrl, PreviewMedia },
        Status: "Available",
        CreateSource: "OpenAPI",
        ModifiedSource: "OpenAPI",
      },
    };
  },
});
