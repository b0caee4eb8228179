import { z } from "zod";
import { placeholdersOf } from "../submit/placeholders";
import { findTemplate } from "../submit/findTemplate";
import { defineAction } from "./action";

/** What a caller fills. Where each stands in the picture only the console knows: it is left out. */
export const GetTemplateParams = defineAction({
  parameters: z.object({ TemplateId: z.string() }),
  act({ TemplateId }, { store }) {
    const template = findTemplate(store, TemplateId);
    const config: unknown = template.type === "Timeline" ? JSON.parse(template.config) : {};
    return {
      TemplateId,
      ParamList: placeholdersOf(config).map(({ name, kind }) => ({
        Key: name,
        Type: kind === "media" ? "Media" : "Text",
      })),
    };
  },
});
