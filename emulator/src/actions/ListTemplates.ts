import { z } from "zod";
import { templateReply, templateStatus } from "../replies/template";
import { templateTypes } from "../store/templateStore";
import { defineAction } from "./action";
import { templateFields } from "./templateFields";

const page = (byDefault: number, most: number) => z.coerce.number().int().min(1).max(most).default(byDefault);

export const ListTemplates = defineAction({
  parameters: z.object({
    Type: z.enum(templateTypes).optional(),
    Status: templateFields.Status,
    CreateSource: templateFields.Source,
    /** An id, or a part of a name. */
    Keyword: z.string().optional(),
    SortType: z.enum(["CreationTime:Asc", "CreationTime:Desc"]).default("CreationTime:Desc"),
    PageNo: page(1, Number.MAX_SAFE_INTEGER),
    PageSize: page(20, 100),
  }),
  act({ Type, Status, CreateSource, Keyword, SortType, PageNo, PageSize }, { store, clock }) {
    const nowMs = clock.now();
    const direction = SortType === "CreationTime:Asc" ? 1 : -1;
    const wanted = store.templates
      .all()
      .filter(
        (template) =>
          (Type === undefined || template.type === Type) &&
          (Status === undefined || templateStatus(template, nowMs) === Status) &&
          (CreateSource === undefined || template.source === CreateSource) &&
          (Keyword === undefined ||
            template.templateId === Keyword ||
            template.name?.includes(Keyword) === true),
      )
      .sort((one, other) => direction * (one.createdAtMs - other.createdAtMs));
    const from = (PageNo - 1) * PageSize;
    return {
      Templates: wanted.slice(from, from + PageSize).map((template) => templateReply(template, nowMs)),
      TotalCount: wanted.length,
    };
  },
});
