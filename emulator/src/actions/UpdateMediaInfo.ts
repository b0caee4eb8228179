import { z } from "zod";
import { flag } from "../submit/flag";
import { defineAction } from "./action";
import { findMedia, mediaNotFound } from "./findMedia";
import { checkReferenceId, mediaFields } from "./mediaFields";

export const UpdateMediaInfo = defineAction({
  parameters: z.object({
    MediaId: z.string().optional(),
    InputURL: z.string().optional(),
    ...mediaFields,
    Category: z.string().optional(),
    AppendTags: flag.default(false),
    BusinessType: z.enum(["subtitles", "watermark", "opening", "ending", "general"]).optional(),
  }),
  act(input, { store, clock }, given) {
    const media = findMedia(input, store.media);
    if (media === undefined) throw mediaNotFound();
    checkReferenceId(input.ReferenceId, media, store.media);
    const append = input.AppendTags && media.tags !== undefined && input.MediaTags !== undefined;
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
      userData: given["UserData"] ?? media.userData,
      modifiedAtMs: clock.now(),
    });
    return { MediaId: media.mediaId };
  },
});
