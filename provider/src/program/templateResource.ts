import * as pulumi from "@pulumi/pulumi";
import { templateShell } from "../hosts/dynamic/templateShell";
import type { MediaProducingJobArgs } from "./args";
import type { DocumentValue } from "./args/documentInput";
import type { GetState, TemplateArgs } from "./args/siblings";
import { SiblingResource } from "./siblingResource";
import { templateArgumentNames } from "./siblingNames";
import { wrapOutput } from "./wrapOutput";

const kind = {
  shell: templateShell,
  type: "Template",
  answers: ["templateId", "parameters", "clipsParam", "status", "configHash", "modifiedTime"],
  told: "templateId",
};

/** The arguments of a film that is made from a template. */
export type TemplateRenderArgs = Omit<MediaProducingJobArgs, "timeline" | "templateId" | "projectId">;

/**
 * A template on Alibaba Cloud ICE: a Timeline with placeholders, made once and filled for each film. Its config is compared by
 * meaning and changed in place. Deleted with the stack; films that were made from it stay.
 *
 * @example
 * ```ts
 * import { MediaProducingJob, Template } from "pulumi-alicloud-ice";
 *
 * const card = new Template("card", {
 *   config: { VideoTracks: [{ VideoTrackClips: [{ MediaURL: "$Clip", Effects: [{ Type: "Text", Content: "$Title:Hello" }] }] }] },
 * });
 * const film = new MediaProducingJob(
 *   "film",
 *   card.render({
 *     clipsParam: { Clip: "https://films.oss-cn-shanghai.aliyuncs.com/clips/opening.mp4", Title: "Spring" },
 *     outputMediaConfig: { mediaUrl: "https://films.oss-cn-shanghai.aliyuncs.com/out/spring.mp4" },
 *   }),
 * );
 * export const filmUrl = film.mediaUrl;
 * ```
 *
 * @see https://help.aliyun.com/document_detail/441161.html AddTemplate
 */
export class Template extends SiblingResource {
  /** ICE's TemplateId. */
  declare readonly templateId: pulumi.Output<string>;
  declare readonly name: pulumi.Output<string>;
  declare readonly type: pulumi.Output<string>;
  declare readonly config: pulumi.Output<unknown>;
  /** The names that a caller fills, from the config. */
  declare readonly parameters: pulumi.Output<string[]>;
  /** JSON text of ICE's own: what a caller fills, and with what. */
  declare readonly clipsParam: pulumi.Output<string | undefined>;
  /** Available, Created, Uploading, Processing, UploadFailed, ProcessFailed. */
  declare readonly status: pulumi.Output<string>;
  /** Changes with the meaning of the config: what is made from the template depends on it. */
  declare readonly configHash: pulumi.Output<string>;
  /** UTC, `yyyy-MM-ddTHH:mm:ssZ`. */
  declare readonly modifiedTime: pulumi.Output<string | undefined>;
  declare readonly coverUrl: pulumi.Output<string | undefined>;
  declare readonly previewMedia: pulumi.Output<string | undefined>;
  declare readonly relatedMediaIds: pulumi.Output<Record<string, string[]> | undefined>;
  declare readonly timeout: pulumi.Output<string | number | undefined>;
  declare readonly region: pulumi.Output<string>;
  declare readonly endpoint: pulumi.Output<string | undefined>;

  /** Makes a template. @param args bad ones are refused in the preview, all at once */
  constructor(name: string, args: TemplateArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal Reads one: see {@link Template.get}. */
  constructor(
    name: string,
    args: GetState,
    opts: pulumi.CustomResourceOptions & { id: pulumi.Input<pulumi.ID> },
  );
  constructor(name: string, args: TemplateArgs | GetState, opts: pulumi.CustomResourceOptions = {}) {
    super(kind, templateArgumentNames, name, args, opts);
    // What a change in place will make of it: the preview tells by it which films render again.
    if (!pulumi.runtime.isDryRun() || !("config" in args)) return;
    const given: unknown = args.config;
    const config: pulumi.Output<unknown> = pulumi.output(given);
    wrapOutput(this, "configHash", () => config.apply(hashOf));
  }

  /**
   * The arguments of a film that is made from this template. The film renders again when the template's config changes, which
   * its id alone would not tell.
   *
   * @param args as for a MediaProducingJob, without what names the film's source
   */
  render(args: TemplateRenderArgs): MediaProducingJobArgs {
    const { triggers, clipsParam = {} } = args;
    const own: pulumi.Input<DocumentValue>[] = [this.configHash];
    return {
      ...args,
      clipsParam,
      templateId: this.templateId,
      triggers: triggers === undefined ? own : [...own, triggers],
    };
  }

  /**
   * A template that was made elsewhere.
   *
   * @param templateId ICE's TemplateId
   *
   * @example
   * ```ts
   * import { Template } from "pulumi-alicloud-ice";
   *
   * const card = Template.get("card", "a1b2c3d4e5f6");
   * export const parameters = card.parameters;
   * ```
   */
  static get(
    name: string,
    templateId: pulumi.Input<pulumi.ID>,
    state: GetState = {},
    opts: pulumi.CustomResourceOptions = {},
  ): Template {
    return new Template(name, state, { ...opts, id: templateId });
  }
}

/** Loaded only when used: a program that only declares renders stays light. */
async function hashOf(config: unknown): Promise<string> {
  const { templateHash } = await import("../inputs/templateHash.js");
  return templateHash(config);
}
