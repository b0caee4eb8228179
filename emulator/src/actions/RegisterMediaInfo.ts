import { basename } from "node:path";
import { z } from "zod";
import { encodeKey, objectName, objectUrl, parseObjectUrl } from "../files/objectAddress";
import { IceError } from "../iceError";
import { newId } from "../ids";
import { LIMITS } from "../limits";
import { fingerprint, jobOfToken } from "../submit/clientToken";
import { clientToken } from "../submit/submitParameters";
import type { Media } from "../store/mediaStore";
import { defineAction } from "./action";

const { min, max } = LIMITS.referenceIdCharacters;

export const RegisterMediaInfo = defineAction({
  parameters: z.object({
    InputURL: z.string(),
    MediaType: z.enum(["image", "video", "audio", "text"]).optional(),
    BusinessType: z.string().optional(),
    Title: z.string().optional(),
    Description: z.string().optional(),
    MediaTags: z.string().optional(),
    CoverURL: z.string().optional(),
    Category: z.string().optional(),
    CateId: z.string().regex(/^\d+$/, "It must be a number.").optional(),
    Overwrite: z.enum(["true", "false"]).default("false"),
    ReferenceId: z.string().min(min).max(max).optional(),
    UserData: z.string().optional(),
    ClientToken: clientToken.optional(),
  }),
  act(input, { store, clock, switches, analysis, region }, given) {
    const nowMs = clock.now();
    const said = fingerprint(given);
    const token = input.ClientToken;
    const earlier =
      token === undefined
        ? undefined
        : jobOfToken(token, said, { store, assumptions: switches.current, nowMs });
    if (earlier !== undefined) return { MediaId: earlier };
    const address = addressOf(input.InputURL, region);
    const name = objectName(address);
    if (store.media.at(name) !== undefined && input.Overwrite === "false") {
      throw IceError.invalidParameter(
        "InputURL",
        "It is registered already: set Overwrite to register it anew.",
      );
    }
    const media: Media = {
      mediaId: newId(),
      objectName: name,
      region,
      inputUrl: objectUrl(address),
      title: input.Title ?? basename(name),
      description: input.Description,
      coverUrl: input.CoverURL,
      category: input.Category,
      cateId: input.CateId,
      tags: input.MediaTags,
      businessType: input.BusinessType,
      referenceId: input.ReferenceId,
      userData: input.UserData,
      mediaType: input.MediaType,
      createdAtMs: nowMs,
      modifiedAtMs: nowMs,
      status: "Preparing",
    };
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
