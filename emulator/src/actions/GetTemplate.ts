import { z } from "zod";
import { templateReply } from "../replies/template";
import { findTemplate } from "../submit/findTemplate";
import { defineAction } from "./action";

export const GetTemplate = defineAction({
  parameters: z.object({ TemplateId: z.string(), RelatedMediaidFlag: z.enum(["0", "1"]).default("0") }),
  act({ TemplateId, RelatedMediaidFlag }, { store, clock }) {
    const template = findTemplate(store, TemplateId);
    return {
      Template: {
        ...templateReply(template, clock.now()),
        RelatedMediaids: RelatedMediaidFlag === "1" ? template.relatedMediaIds : undefined,
      },
    };
  },
});
