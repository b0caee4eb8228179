import { z } from "zod";
import { IceError } from "../call/iceError";
import type { ObjectFolder } from "../files/objectFolder";
import { objectName, parseObjectUrl } from "../files/objectAddress";
import type { Template } from "../store/templateStore";
import { jsonObjectText } from "../submit/jsonText";

/** What can be said of a template when it is added, and changed later. */
export const templateFields = {
  Name: z.string().optional(),
  CoverUrl: z.string().optional(),
  PreviewMedia: z.string().optional(),
  RelatedMediaids: jsonObjectText.optional(),
  Source: z.enum(["OpenAPI", "AliyunConsole", "WebSDK"]).optional(),
  /** ICE sets it by itself: read, and no more. */
  Status: z
    .enum(["Available", "Created", "Uploading", "Processing", "UploadFailed", "ProcessFailed"])
    .optional(),
};

/** How long a VETemplate is looked into: ICE takes 10 s to 5 minutes. */
const PROCESSING_MS = 1_000;

const batchEditing = z.looseObject({
  InputTemplateConfig: z.looseObject({}).optional(),
  EditingTemplateConfig: z.looseObject({}).optional(),
  OutputTemplateConfig: z.looseObject({}, "A template of type BatchEditing has an OutputTemplateConfig."),
});
const effect = z.looseObject({ oss_url: z.string("A VETemplate has an oss_url.") });

/** What follows from a Config: whether it fits its type, and how long it is looked into. */
export function configState(
  type: Template["type"],
  config: unknown,
  { oss, nowMs }: { readonly oss: ObjectFolder; readonly nowMs: number },
): Pick<Template, "processedAtMs" | "isBroken"> {
  if (type === "Timeline") return {};
  const checked = (type === "BatchEditing" ? batchEditing : effect).safeParse(config);
  if (!checked.success) {
    throw IceError.invalidParameter("Config", checked.error.issues[0]?.message ?? "It can't be read.");
  }
  if (type === "BatchEditing") return {};
  const { oss_url: url } = effect.parse(config);
  const address = parseObjectUrl(url);
  const isThere = address !== undefined && oss.find(objectName(address)) !== undefined;
  return { processedAtMs: nowMs + PROCESSING_MS, isBroken: !isThere };
}
