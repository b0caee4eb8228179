import { canonicalJson, digest } from "../../base/canonical";
import { PlainError } from "../../base/plainError";
import { IceError } from "../../ice/errors/iceError";
import {
  getMediaAsset,
  type Registration,
  registerMedia,
  updateMediaAsset,
} from "../../ice/siblings/mediaAssets";
import type { ResourceContext } from "../../inputs/resourceContext";
import type { Run } from "../../run/run";
import type { Complete } from "../resourceCheck";
import { changeableFields, registeredFields } from "./assetFields";
import type { mediaInfoArguments } from "./mediaInfoArguments";

export type WantedMedia = Complete<typeof mediaInfoArguments>;

export interface RegisteredMedia {
  readonly mediaId: string;
  /** Somebody else registered it: it is not ours to take away. */
  readonly isAdopted: boolean;
}

/** Registers a material once: a second try under its token, or with its ReferenceId, finds the first. */
export async function register(
  run: Run,
  context: ResourceContext,
  wanted: WantedMedia,
  signal: AbortSignal,
): Promise<RegisteredMedia> {
  const { ice, given } = wanted;
  const { inputUrl = "", ifRegistered = "fail" } = given;
  const referenceId = ownReferenceId(context, wanted);
  const fields = registeredFields(given, referenceId);
  const registration = (isOverwriting: boolean): Registration => {
    const words = [context.urn, canonicalJson(fields), inputUrl, canonicalJson(given.contentHash ?? null)];
    const clientToken = digest(...words, String(isOverwriting)).slice(0, 32);
    return { inputUrl, clientToken, isOverwriting, fields };
  };
  try {
    return {
      mediaId: await registerMedia(ice, registration(ifRegistered === "overwrite"), signal),
      isAdopted: false,
    };
  } catch (error) {
    if (!(error instanceof IceError) || error.code !== "MediaAlreadyExist") throw error;
    const found = await taken(run, context, wanted, fields.ReferenceId ?? referenceId, signal);
    if (found !== "of other content") {
      // An earlier run may have said other things of it.
      const changeable = {
        ...changeableFields(given),
        ...(found.isAdopted ? {} : { ReferenceId: fields.ReferenceId }),
      };
      if (Object.values(changeable).some((field) => field !== undefined))
        await updateMediaAsset(ice, found.mediaId, changeable, signal);
      return found;
    }
    const mediaId = await registerMedia(ice, registration(true), signal);
    return { mediaId, isAdopted: false };
  }
}

/** What is registered at the address already: ours where it carries our ReferenceId, whatever the content was then. */
async function taken(
  run: Run,
  { urn, name }: ResourceContext,
  { ice, given, region }: WantedMedia,
  referenceId: string,
  signal: AbortSignal,
): Promise<RegisteredMedia | "of other content"> {
  const { inputUrl = "", ifRegistered = "fail" } = given;
  const asset = await getMediaAsset(ice, { inputUrl }, signal);
  const { mediaId } = asset;
  if (asset.referenceId === referenceId) {
    run.host.log.info(urn, `Found media ${mediaId}, which an earlier run registered.`);
    return { mediaId, isAdopted: false };
  }
  if (asset.referenceId?.startsWith(ownMark(urn, inputUrl)) === true) {
    run.host.log.info(
      urn,
      `Media ${mediaId}, which an earlier run registered, has other content: it is registered anew.`,
    );
    return "of other content";
  }
  if (ifRegistered === "adopt") {
    run.host.log.info(urn, `Took media ${mediaId} over, which was registered elsewhere.`);
    return { mediaId, isAdopted: true };
  }
  throw new PlainError(
    `The address of "${name}" is registered already in ${region}, as media ${mediaId}. Use it by MediaInfo.get("${name}", "${mediaId}"), or set ifRegistered to "adopt" to take it over, or to "overwrite" to delete it and register anew.`,
  );
}

/** The mark that a material carries where the program gives it no ReferenceId of its own: one per resource, address and content. */
export function ownReferenceId({ urn }: ResourceContext, { given }: Pick<WantedMedia, "given">): string {
  const { inputUrl = "", contentHash = null } = given;
  return `${ownMark(urn, inputUrl)}${digest(canonicalJson(contentHash)).slice(0, 12)}`;
}

/** What the marks of a resource and address begin with. */
function ownMark(urn: string, inputUrl: string): string {
  return `pulumi-${digest(urn, inputUrl).slice(0, 20)}`;
}
