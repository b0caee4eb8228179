import { z } from "zod";
import { LIMITS } from "../limits";
import { defineAction } from "./action";
import { findMedia, mediaNotFound } from "./findMedia";

const { min, max } = LIMITS.referenceIdCharacters;

export const UpdateMediaInfo = defineAction({
  parameters: z.object({
    MediaId: z.string().optional(),
    InputURL: z.string().optional(),
    Title: z.string().optional(),
    Description: z.string().optional(),
    CoverURL: z.string().optional(),
    Category: z.string().optional(),
    CateId: z.string().regex(/^\d+$/, "It must be a number.").optional(),
    MediaTags: z.string().optional(),
    AppendTags: z.enum(["true", "false"]).default("false"),
    BusinessType: z.string().optional(),
    ReferenceId: z.string().min(min).max(max).optional(),
    UserData: z.string().optional(),
  }),
  act(input, { store, clock }) {
    const media = findMedia(input, store.media);
    if (media === undefined) throw mediaNotFound();
    const append = input.AppendTags === "true" && media.tags !== undefined && input.MediaTags !== undefined;
    store.media.put({
      ...media,
      title: input.Title ?? media.title,
      description: input.Description ?? media.description,
      coverUrl: input.CoverURL ?? media.coverUrl,
      category: input.Category ?? media.category,
      cateId: input.CateId ?? media.cateId,
      tags: append ? `${media.tags},${input.MediaTags}` : (input.MediaTags ?? media.tags),
      businessType: input.BusinessType ?? media.businessType,
      referenceId: input.ReferenceId ?? media.referenceId,
      userData: input.UserData ?? media.userData,
      modifiedAtMs: clock.now(),
    });
    return { MediaId: media.mediaId };
  },
});
