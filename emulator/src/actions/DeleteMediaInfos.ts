import { z } from "zod";
import { removeFilm } from "../files/filmFiles";
import { LIMITS } from "../base/limits";
import { IceError } from "../call/iceError";
import { flag } from "../submit/flag";
import { defineAction } from "./action";
import { findMedia } from "./findMedia";

export const DeleteMediaInfos = defineAction({
  parameters: z.object({
    MediaIds: z.string().optional(),
    InputURLs: z.string().optional(),
    DeletePhysicalFiles: flag.default(false),
  }),
  act({ MediaIds, InputURLs, DeletePhysicalFiles }, { store, oss, switches }) {
    const forbidden: string[] = [];
    const ignored: string[] = [];
    for (const item of items(MediaIds ?? InputURLs)) {
      const media = findMedia(MediaIds === undefined ? { InputURL: item } : { MediaId: item }, store.media);
      if (switches.current.undeletableMedia.includes(item)) forbidden.push(item);
      else if (media === undefined) ignored.push(item);
      else {
        if (DeletePhysicalFiles) removeFilm(oss, media.objectName);
        store.media.remove(media.mediaId);
      }
    }
    return { ForbiddenList: forbidden, IgnoredList: ignored };
  },
});

function items(list: string | undefined): string[] {
  const all = (list ?? "")
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
  if (all.length === 0) throw IceError.invalidParameter("MediaIds", "Give MediaIds or InputURLs.");
  if (all.length > LIMITS.deleteMediaInfosMaxItems) {
    throw IceError.invalidParameter(
      "MediaIds",
      `There may be ${LIMITS.deleteMediaInfosMaxItems} at most in one call.`,
    );
  }
  return all;
}
