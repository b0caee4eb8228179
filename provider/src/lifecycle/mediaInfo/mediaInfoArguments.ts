import { z } from "zod";
import { parseOssAddress } from "../../base/ossAddress";
import { documentSchema, oneOf, textOfBytes, textSchema } from "../../inputs/argumentSchemas";
import { type ResourceArgument, timeoutArgument, whereArguments } from "../../inputs/resourceArguments";
import type { mediaInfoChanges } from "../../inputs/siblingArguments";
import type { Described } from "../resourceCheck";

const addressForm =
  "must be an OSS address, https://<bucket>.oss-<region>.aliyuncs.com/<key> or oss://<bucket>/<key>, or vod://<id>";
const address = z
  .string({ error: addressForm })
  .refine((url) => /^(oss:\/\/[^/]+\/.+|vod:\/\/.+)$/u.test(url) || parseOssAddress(url) !== undefined, {
    error: addressForm,
  });

const mostTags = 16;
const tags = textSchema
  .refine((list) => list.split(",").length <= mostTags, { error: `must be ${mostTags} tags at most` })
  .refine((list) => list.split(",").every((tag) => Buffer.byteLength(tag) <= 32), {
    error: "must have tags of 32 bytes at most",
  });

const referenceForm = "must be 6 to 64 letters, digits, hyphens and underscores";
const referenceId = z
  .string({ error: referenceForm })
  .regex(/^[A-Za-z0-9_-]{6,64}$/u, { error: referenceForm });

const whole = { error: "must be a whole number" };

/** What a registered material is: the limits are those of RegisterMediaInfo in the vendor's SDK. */
export const mediaInfoArguments = {
  inputUrl: { schema: address, isRequired: true },
  mediaType: { schema: oneOf(["image", "video", "audio", "text"]) },
  businessType: {
    schema: oneOf(["subtitles", "font", "watermark", "opening", "ending", "general"]),
  },
  title: { schema: textOfBytes(128) },
  description: { schema: textOfBytes(1024) },
  mediaTags: { schema: tags },
  coverUrl: { schema: textOfBytes(128) },
  cateId: {
    schema: z.union([z.number().int(whole), z.string().regex(/^\d+$/u, whole)], whole),
  },
  referenceId: { schema: referenceId },
  userData: { schema: documentSchema },
  registerConfig: { schema: documentSchema },
  contentHash: { schema: z.unknown() },
  deletionPolicy: { schema: oneOf(["unregister", "retain", "delete"]) },
  ifRegistered: { schema: oneOf(["fail", "adopt", "overwrite"]) },
  timeout: timeoutArgument,
  ...whereArguments,
} as const satisfies Readonly<Record<keyof typeof mediaInfoChanges, ResourceArgument>>;

export const describedMediaInfo: Described<typeof mediaInfoArguments> = {
  type: "MediaInfo",
  table: mediaInfoArguments,
};
