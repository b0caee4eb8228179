import { z } from "zod";
import { parseJson } from "../../base/exactJson";
import { canonicalJson } from "../../base/canonical";
import { definedFields } from "../../base/definedFields";
import type { MediaAsset } from "../../ice/siblings/mediaAssets";
import type { ResourceContext } from "../../inputs/resourceContext";
import type { KnownAsset } from "../../run/assetBook";
import type { Props } from "../props";
import type { ResourceState } from "../results";

/** What a state keeps of a material beside its arguments. */
export interface MediaRecord {
  readonly version: 1;
  readonly isAdopted: boolean;
}

const recordSchema = z.object({ version: z.literal(1), isAdopted: z.boolean() });

export function readMediaRecord(record: unknown): MediaRecord {
  return recordSchema.safeParse(record).data ?? { version: 1, isAdopted: false };
}

/** What ICE tells of a material. An argument that ICE has otherwise is shown as ICE has it: the next `up` mends it. */
export function mediaState(
  { secretArguments }: ResourceContext,
  args: Props,
  asset: MediaAsset,
  region: string,
  isAdopted: boolean,
): ResourceState {
  const record: MediaRecord = { version: 1, isAdopted };
  return {
    outputs: definedFields({
      ...args,
      ...drifted(args, asset),
      region,
      mediaId: asset.mediaId,
      status: asset.status,
      duration: asset.durationSeconds,
      width: asset.widthPixels,
      height: asset.heightPixels,
      fileSize: asset.sizeBytes,
      mediaType: args["mediaType"] ?? asset.mediaType,
      // ICE signs what it serves, never this; without its query all the same.
      inputUrl: args["inputUrl"] ?? asset.inputUrl?.replace(/[?#].*$/u, ""),
      createTime: asset.createTime,
    }),
    record,
    secretOutputs: secretArguments,
    isRecordSecret: false,
  };
}

const numbered = z.number().optional().catch(undefined);
const storedSchema = z.object({
  inputUrl: z.string().optional().catch(undefined),
  duration: numbered,
  width: numbered,
  height: numbered,
});

/** Length and size, as a state tells them. */
export function storedAsset(outputs: Props): Omit<KnownAsset, "mediaId"> {
  const { inputUrl, duration, width, height } = storedSchema.parse(outputs);
  return { inputUrl, durationSeconds: duration, widthPixels: width, heightPixels: height };
}

/** The arguments that can be changed in place, where ICE has another value than the program gave. */
function drifted(args: Props, asset: MediaAsset): Props {
  const shown = {
    title: asset.title,
    description: asset.description,
    mediaTags: asset.mediaTags,
    coverUrl: asset.coverUrl,
    businessType: asset.businessType,
    referenceId: asset.referenceId,
    cateId: asset.cateId,
    userData: asset.userData,
  };
  return Object.fromEntries(
    Object.entries(shown).filter(
      ([name, value]) =>
        value !== undefined && args[name] !== undefined && meaningOf(args[name]) !== meaningOf(value),
    ),
  );
}

/** 5 and "5" are one number, and JSON text is what it says. */
function meaningOf(value: unknown): string {
  if (typeof value !== "string") return canonicalJson(value);
  try {
    return canonicalJson(parseJson(value));
  } catch {
    return value;
  }
}
