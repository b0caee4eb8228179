import { z } from "zod";
import { jsonObjectText } from "../submit/jsonText";
import { findTemplate } from "../submit/findTemplate";
import { defineAction } from "./action";
import { configState, templateFields } from "./templateFields";

/** The type of a template stays: there is no parameter for it. */
export const UpdateTemplate = defineAction({
  parameters: z.object({ TemplateId: z.string(), ...templateFields, Config: jsonObjectText.optional() }),
  bodyParameters: ["Config"],
  act({ TemplateId, Name, Config, CoverUrl, PreviewMedia }, { store, clock, oss }, given) {
    const template = findTemplate(store, TemplateId);
    const nowMs = clock.now();
    store.templates.put({
      ...template,
      name: Name ?? template.name,
      config: given["Config"] ?? template.config,
      coverUrl: CoverUrl ?? template.coverUrl,
      previewMedia: PreviewMedia ?? template.previewMedia,
      relatedMediaIds: given["RelatedMediaids"] ?? template.relatedMediaIds,
      modifiedAtMs: nowMs,
      ...(Config !== undefined && configState(template.type, Config, { oss, nowMs })),
    });
    return {};
  },
});
