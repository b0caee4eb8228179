import { basename, extname } from "node:path";
import { z } from "zod";
import { encodeKey, objectName, objectUrl, parseObjectUrl } from "../files/objectAddress";
import { newId } from "../base/ids";
import { IceError } from "../call/iceError";
import { fingerprint, jobOfToken } from "../submit/clientToken";
import { flag } from "../submit/flag";
import { jsonText } from "../submit/jsonText";
import { clientToken } from "../submit/submitParameters";
import type { Media, MediaStore } from "../store/mediaStore";
import { defineAction } from "./action";
import { checkReferenceId, mediaFields } from "./mediaFields";

const jsonFlag = z.union([z.boolean(), flag]).optional();

/** Checked, and no more: here are no sprites, snapshots and searches. */
const registerConfig = jsonText(
  z.looseObject({
    NeedSprite: jsonFlag,
    NeedSnapshot: jsonFlag,
    CoverConfig: z.looseObject({ StartTime: z.coerce.number().nonnegative().optional() }).optional(),
    SearchLibName: z.string().optional(),
  }),
);

const parameters = z
  .object({
    InputURL: z.string(),
    MediaType: z.enum(["image", "video", "audio", "text"]).optional(),
    BusinessType: z.enum(["subtitles", "font", "watermark", "opening", "ending", "general"]).optional(),
    ...mediaFields,
    Overwrite: flag.default(false),
    RegisterConfig: registerConfig.optional(),
    SmartTagTemplateId: z.undefined("Smart tags are not emulated: leave it out.").optional(),
    WorkflowId: z.undefined("Workflows are not emulated: leave it out.").optional(),
    ClientToken: clientToken.optional(),
  })
  .refine(
    ({ MediaType, BusinessType = "" }) =>
      MediaType !== "text" || ["subtitles", "font"].includes(BusinessType),
    { path: ["BusinessType"], error: "With MediaType text it must be subtitles or font." },
  );

export const RegisterMediaInfo = defineAction({
  parameters,
  act(input, { store, clock, switches, analysis, region }, given) {
    const nowMs = clock.now();
    const said = fingerprint(given);
    const token = input.ClientToken;
    const earlier =
      token === undefined
        ? undefined
        : jobOfToken(token, said, { store, assumptions: switches.current, nowMs });
    if (earlier !== undefined) return { MediaId: earlier };
    const media = mediaOf(input, given["UserData"], region, nowMs);
    if (!input.Overwrite) checkIsNew(media, store.media);
    checkReferenceId(media.referenceId, media, store.media);
    store.transaction(() => {
      store.media.put(media);
      if (token !== undefined) {
        store.clientTokens.put({ token, fingerprint: said, jobId: media.mediaId, createdAtMs: nowMs });
      }
    });
    analysis.look(media);
    return { MediaId: media.mediaId };
  },
});

function mediaOf(
  input: z.output<typeof parameters>,
  userData: string | undefined,
  region: string,
  nowMs: number,
): Media {
  const address = addressOf(input.InputURL, region);
  const name = objectName(address);
  return {
    mediaId: newId(),
    objectName: name,
    region,
    inputUrl: objectUrl(address),
    title: input.Title ?? basename(name),
    description: input.Description,
    coverUrl: input.CoverURL,
    cateId: input.CateId,
    tags: input.MediaTags,
    businessType: input.BusinessType,
    referenceId: input.ReferenceId,
    userData,
    mediaType: input.MediaType ?? typeOf(name),
    createdAtMs: nowMs,
    modifiedAtMs: nowMs,
    status: "Preparing",
  };
}

function checkIsNew({ objectName: name, inputUrl }: Media, store: MediaStore): void {
  const earlier = store.at(name);
  if (earlier === undefined) return;
  throw new IceError(
    "MediaAlreadyExist",
    `The media with the given inputUrl "${inputUrl}" has already been registered with mediaId "${earlier.mediaId}".`,
  );
}

/** What a file is taken for by its extension, as ICE does; text has to be said. */
function typeOf(name: string): Media["mediaType"] {
  const extension = extname(name).toLowerCase();
  if ([".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp"].includes(extension)) return "image";
  return [".mp3", ".m4a", ".wav", ".aac", ".flac", ".ogg"].includes(extension) ? "audio" : undefined;
}

/** `oss://bucket/key` lies in the region served. */
function addressOf(url: string, region: string) {
  const inOss = /^oss:\/\/([^/]+)\/(.+)$/.exec(url);
  const written =
    inOss === null
      ? url
      : `https://${inOss[1] ?? ""}.oss-${region}.aliyuncs.com/${encodeKey(inOss[2] ?? "")}`;
  const address = parseObjectUrl(written);
  if (address?.region === region) return address;
  throw IceError.invalidParameter("InputURL", `It must be an object of a bucket in the region ${region}.`);
}
