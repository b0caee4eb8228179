import * as pulumi from "@pulumi/pulumi";

/** Where an object of ICE is looked up, by what. */
export interface GetMediaInfoArgs {
  /** ICE's MediaId. */
  readonly mediaId: string;
  /** @default the configuration `alicloud-ice:region`, `alicloud:region`, or ALICLOUD_REGION */
  readonly region?: string;
  /** "host[:port]", or with http:// or https:// before it. @default `ice.<region>.aliyuncs.com` over HTTPS */
  readonly endpoint?: string;
}

/** A registered material as ICE shows it. */
export interface GetMediaInfoResult {
  readonly mediaId: string;
  readonly region: string;
  /** Init, Preparing, PrepareFail, Normal. */
  readonly status?: string;
  readonly inputUrl?: string;
  readonly mediaType?: string;
  /** Seconds. */
  readonly duration?: number;
  /** Pixels. */
  readonly width?: number;
  /** Pixels. */
  readonly height?: number;
  /** Bytes. */
  readonly fileSize?: number;
  /** UTC, `yyyy-MM-ddTHH:mm:ssZ`. */
  readonly createTime?: string;
}

export interface GetTemplateArgs {
  /** ICE's TemplateId. */
  readonly templateId: string;
  /** @default the configuration `alicloud-ice:region`, `alicloud:region`, or ALICLOUD_REGION */
  readonly region?: string;
  /** "host[:port]", or with http:// or https:// before it. @default `ice.<region>.aliyuncs.com` over HTTPS */
  readonly endpoint?: string;
}

/** A template as ICE shows it. */
export interface GetTemplateResult {
  readonly templateId: string;
  readonly region: string;
  readonly name?: string;
  readonly type?: string;
  /** JSON text. */
  readonly config?: string;
  /** The names that a caller fills. */
  readonly parameters?: string[];
  readonly clipsParam?: string;
  readonly status?: string;
  readonly configHash?: string;
  readonly modifiedTime?: string;
}

/**
 * Looks up a registered material without a resource.
 *
 * @throws in plain words when there is no such media, and when ICE refuses
 *
 * @example
 * ```ts
 * import { getMediaInfo } from "pulumi-alicloud-ice";
 *
 * export const seconds = getMediaInfo({ mediaId: "1f2e3d4c5b6a7980" }).then((media) => media.duration);
 * ```
 *
 * @see https://help.aliyun.com/document_detail/441155.html GetMediaInfo
 */
export async function getMediaInfo(args: GetMediaInfoArgs): Promise<GetMediaInfoResult> {
  const { mediaId, ...where } = args;
  const found = await look("MediaInfo", mediaId, where);
  return { ...found, mediaId, region: textOr(found["region"], "") };
}

/** {@link getMediaInfo} for inputs and outputs. */
export function getMediaInfoOutput(args: Inputs<GetMediaInfoArgs>): pulumi.Output<GetMediaInfoResult> {
  return pulumi.output(args).apply((resolved) => getMediaInfo(resolved));
}

/**
 * Looks up a template without a resource.
 *
 * @throws in plain words when there is no such template, and when ICE refuses
 *
 * @example
 * ```ts
 * import { getTemplate } from "pulumi-alicloud-ice";
 *
 * export const names = getTemplate({ templateId: "a1b2c3d4e5f6" }).then((template) => template.parameters);
 * ```
 *
 * @see https://help.aliyun.com/document_detail/441163.html GetTemplate
 */
export async function getTemplate(args: GetTemplateArgs): Promise<GetTemplateResult> {
  const { templateId, ...where } = args;
  const found = await look("Template", templateId, where);
  return { ...found, templateId, region: textOr(found["region"], "") };
}

/** {@link getTemplate} for inputs and outputs. */
export function getTemplateOutput(args: Inputs<GetTemplateArgs>): pulumi.Output<GetTemplateResult> {
  return pulumi.output(args).apply((resolved) => getTemplate(resolved));
}

type Inputs<T> = { readonly [K in keyof T]: pulumi.Input<NonNullable<T[K]>> };

async function look(
  type: "MediaInfo" | "Template",
  id: string,
  where: object,
): Promise<Readonly<Record<string, unknown>>> {
  // Loaded only when used: a program that only declares renders stays light.
  const { lookUp } = await import("../hosts/dynamic/lookUp.js");
  return lookUp(type, id, { ...where }, readConfig);
}

function readConfig(key: string): string | undefined {
  const [namespace = "", name = ""] = key.split(":");
  return new pulumi.Config(namespace).get(name);
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === "string" ? value : otherwise;
}
