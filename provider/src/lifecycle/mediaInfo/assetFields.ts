import { canonicalJson, sentJson } from "../../base/canonical";
import type { AssetFields } from "../../ice/siblings/mediaAssets";
import type { GivenArguments } from "../../inputs/resourceArguments";
import type { mediaInfoArguments } from "./mediaInfoArguments";

type Given = GivenArguments<typeof mediaInfoArguments>;

/** What is said of a material, as it is sent: the arguments that can be changed later. */
export function changeableFields(given: Given): AssetFields {
  return {
    Title: given.title,
    Description: given.description,
    MediaTags: given.mediaTags,
    CoverURL: given.coverUrl,
    CateId: given.cateId === undefined ? undefined : String(given.cateId),
    BusinessType: given.businessType,
    ReferenceId: given.referenceId,
    UserData: given.userData === undefined ? undefined : sentJson(given.userData),
  };
}

/** All that a registration says. */
export function registeredFields(given: Given, referenceId: string): AssetFields {
  return {
    ...changeableFields(given),
    MediaType: given.mediaType,
    RegisterConfig: given.registerConfig === undefined ? undefined : canonicalJson(given.registerConfig),
    ReferenceId: given.referenceId ?? referenceId,
  };
}
