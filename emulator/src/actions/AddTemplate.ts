import { z } from "zod";
import { newId } from "../base/ids";
import { templateReply } from "../replies/template";
import { type Template, templateTypes } from "../store/templateStore";
import { jsonObjectText } from "../submit/jsonText";
import { defineAction } from "./action";
import { configState, templateFields } from "./templateFields";

export const AddTemplate = defineAction({
  parameters: z.object({
    ...templateFields,
    Type: z.enum(templateTypes, "It must be Timeline, VETemplate or BatchEditing."),
    Config: jsonObjectText,
  }),
  bodyParameters: ["Config"],
  act({ Name, Type, Config, CoverUrl, PreviewMedia, Source = "OpenAPI" }, { store, clock, oss }, given) {
    const nowMs = clock.now();
    const template: Template = {
      templateId: newId(),
      type: Type,
      name: Name,
      config: given["Config"] ?? "",
      coverUrl: CoverUrl,
      previewMedia: PreviewMedia,
      relatedMediaIds: given["RelatedMediaids"],
      source: Source,
      createdAtMs: nowMs,
      ...configState(Type, Config, { oss, nowMs }),
    };
    store.templates.put(template);
    const { TemplateId, Status, CreateSource, ModifiedSource } = templateReply(template, nowMs);
    return {
      Template: {
        ...{ TemplateId, Name, Type, Config: template.config, CoverUrl, PreviewMedia },
        ...{ Status, CreateSource, ModifiedSource },
      },
    };
  },
});
