import { z } from "zod";
import { mediaInfo } from "../replies/mediaInfo";
import { jsonObjectText } from "../submit/jsonText";
import { defineAction } from "./action";
import { findMedia, mediaNotFound } from "./findMedia";
import { authTimeout } from "./mediaFields";

export const GetMediaInfo = defineAction({
  parameters: z.object({
    MediaId: z.string().optional(),
    InputURL: z.string().optional(),
    OutputType: z.enum(["oss", "cdn"]).optional(),
    ReturnDetailedInfo: jsonObjectText.optional(),
    AuthTimeout: authTimeout,
  }),
  act(input, { store, oss, baseUrl }) {
    const media = findMedia(input, store.media);
    // An asset whose object is gone counts as gone.
    const file = media === undefined ? undefined : oss.find(media.objectName);
    if (media === undefined || (file === undefined && media.status === "Normal")) throw mediaNotFound();
    return { MediaInfo: mediaInfo(media, file, baseUrl()) };
  },
});
