import type * as pulumi from "@pulumi/pulumi";
import type { InputDocument } from "../timeline/types/deepInput";

/**
 * Gives a template's parameters a type, so that a misspelt one does not compile. The result fills the template: spread it into
 * the arguments of a job. Keys are the template's parameters without their `$`, verbatim; every value may be a Pulumi input.
 *
 * @param templateId ICE's TemplateId
 *
 * @example
 * ```ts
 * import { MediaProducingJob, template } from "pulumi-alicloud-ice";
 *
 * const teaser = template<{ Video: string; Title?: string; Stills: { MediaId: string }[] }>("a1b2c3d4");
 * const film = new MediaProducingJob("teaser", {
 *   ...teaser({ Video: "https://films.oss-cn-shanghai.aliyuncs.com/opening.mp4", Stills: [{ MediaId: "e5f6" }] }),
 *   outputMediaConfig: { mediaUrl: "https://films.oss-cn-shanghai.aliyuncs.com/out/teaser.mp4" },
 * });
 * export const teaserUrl = film.mediaUrl;
 * ```
 *
 * @see https://help.aliyun.com/document_detail/197853.htm ClipsParam
 */
export function template<Parameters extends object>(templateId: pulumi.Input<string>) {
  return (parameters: InputDocument<Parameters>) => ({ templateId, clipsParam: parameters });
}
