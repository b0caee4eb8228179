import { z } from "zod";
import { mediaInfo } from "../replies/mediaInfo";
import { defineAction } from "./action";
import { authTimeout } from "./mediaFields";

/** In the vendor's SDK. */
const MOST_MEDIA = 20;

export const BatchGetMediaInfos = defineAction({
  parameters: z.object({
    MediaIds: z
      .string()
      .min(1)
      .transform((list) => list.split(",").map((id) => id.trim()))
      .refine((ids) => ids.length <= MOST_MEDIA, `There may be ${MOST_MEDIA} at most.`),
    AdditionType: z.string().optional(),
    AuthTimeout: authTimeout,
  }),
  act({ MediaIds, AdditionType = "" }, { store, oss, baseUrl }) {
    const isWithFiles = AdditionType.split(",").includes("FileInfo");
    const found = MediaIds.map((mediaId) => [mediaId, store.media.get(mediaId)] as const);
    return {
      MediaInfos: found.flatMap(([, media]) => {
        if (media === undefined) return [];
        const { FileInfoList, ...basic } = mediaInfo(media, oss.find(media.objectName), baseUrl());
        return [{ ...basic, FileInfoList: isWithFiles ? FileInfoList : undefined }];
      }),
      IgnoredList: found.flatMap(([mediaId, media]) => (media === undefined ? [mediaId] : [])),
    };
  },
});
