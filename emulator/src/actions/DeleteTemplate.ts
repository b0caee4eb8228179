import { z } from "zod";
import { defineAction } from "./action";

/** The vendor's clients send it as a GET. An id that is not known is passed over: no page says otherwise. */
export const DeleteTemplate = defineAction({
  parameters: z.object({ TemplateIds: z.string().min(1) }),
  act({ TemplateIds }, { store }) {
    for (const templateId of TemplateIds.split(",")) store.templates.remove(templateId.trim());
    return {};
  },
});
