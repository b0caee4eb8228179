import { z } from "zod";
import { LIMITS } from "../base/limits";
import { jsonObjectText } from "../submit/jsonText";
import type { Media, MediaStore } from "../store/mediaStore";
import { IceError } from "../call/iceError";

const { media } = LIMITS;

const bytes = (max: number) =>
  z.string().refine((text) => Buffer.byteLength(text) <= max, `It may have ${max} bytes at most.`);

/** What can be said of a media asset when it is registered, and changed later. */
export const mediaFields = {
  Title: bytes(media.titleMaxBytes).optional(),
  Description: bytes(media.descriptionMaxBytes).optional(),
  CoverURL: bytes(media.coverUrlMaxBytes).optional(),
  CateId: z.string().regex(/^\d+$/, "It must be a number.").optional(),
  MediaTags: z
    .string()
    .refine((list) => list.split(",").length <= media.maxTags, `There may be ${media.maxTags} tags at most.`)
    .refine(
      (list) => list.split(",").every((tag) => Buffer.byteLength(tag) <= media.tagMaxBytes),
      `A tag may have ${media.tagMaxBytes} bytes at most.`,
    )
    .optional(),
  ReferenceId: z
    .string()
    .regex(/^[A-Za-z0-9_-]{6,64}$/, "It must be 6 to 64 letters, digits, hyphens and underscores.")
    .optional(),
  UserData: bytes(media.userDataMaxBytes).pipe(jsonObjectText).optional(),
};

/** How long signed addresses of an answer hold, in seconds. Those here are never signed. */
export const authTimeout = z.coerce.number().int().positive().optional();

/** One ReferenceId names one asset. */
export function checkReferenceId(
  referenceId: string | undefined,
  own: Pick<Media, "objectName">,
  store: MediaStore,
): void {
  if (referenceId === undefined) return;
  const other = store.withReferenceId(referenceId);
  if (other !== undefined && other.objectName !== own.objectName) {
    throw IceError.invalidParameter("ReferenceId", `The media ${other.mediaId} has it already.`);
  }
}
