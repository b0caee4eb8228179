import type * as pulumi from "@pulumi/pulumi";

/** A JSON document that may hold Pulumi inputs anywhere. */
export type DocumentInput = { readonly [key: string]: pulumi.Input<DocumentValue> | undefined };
export type DocumentValue =
  | string
  | number
  | boolean
  | null
  | readonly pulumi.Input<DocumentValue>[]
  | { readonly [key: string]: pulumi.Input<DocumentValue> | undefined };

/**
 * Where and how the film is written, in camelCase. Unknown keys are passed on to ICE with a warning.
 *
 * @see https://help.aliyun.com/document_detail/357745.html OutputMediaConfig
 */
export interface OutputMediaConfig {
  /** `https://<bucket>.oss-<region>.aliyuncs.com/<key>`, for the target "oss-object". The extension chooses the container. */
  readonly mediaUrl?: pulumi.Input<string>;
  /** Pixels, 128 to 4096; the shorter side at most 2160. Default: the largest of the materials. */
  readonly width?: pulumi.Input<number>;
  /** Pixels, 128 to 4096; the shorter side at most 2160. Default: the largest of the materials. */
  readonly height?: pulumi.Input<number>;
  /** Kilobits a second. */
  readonly bitrate?: pulumi.Input<number>;
  /** Cuts the film, in seconds. */
  readonly maxDuration?: pulumi.Input<number>;
  readonly video?: pulumi.Input<DocumentInput>;
  readonly audio?: pulumi.Input<DocumentInput>;
  readonly produceTemplateId?: pulumi.Input<string>;
  /** For the target "vod-media", without http://. */
  readonly storageLocation?: pulumi.Input<string>;
  /** For the target "vod-media", with extension. */
  readonly fileName?: pulumi.Input<string>;
  /** For the target "vod-media". */
  readonly vodTemplateGroupId?: pulumi.Input<string>;
  /** For the target "S3". */
  readonly endpoint?: pulumi.Input<string>;
  /** For the target "S3". */
  readonly bucket?: pulumi.Input<string>;
  /** For the target "S3". */
  readonly objectKey?: pulumi.Input<string>;
  /** For the target "S3"; kept as a secret. */
  readonly accessKeyId?: pulumi.Input<string>;
  /** For the target "S3"; kept as a secret. */
  readonly accessKeySecret?: pulumi.Input<string>;
  readonly [key: string]: pulumi.Input<DocumentValue> | pulumi.Input<DocumentInput> | undefined;
}

/**
 * How the film is produced, in camelCase.
 *
 * @see https://help.aliyun.com/document_detail/357745.html EditingProduceConfig
 */
export interface EditingProduceConfig {
  readonly autoRegisterInputVodMedia?: pulumi.Input<boolean | string>;
  readonly outputWebmTransparentChannel?: pulumi.Input<boolean | string>;
  readonly coverConfig?: pulumi.Input<DocumentInput>;
  readonly maxBitrate?: pulumi.Input<number>;
  readonly keepOriginMaxBitrate?: pulumi.Input<boolean | string>;
  readonly [key: string]: pulumi.Input<DocumentValue> | pulumi.Input<DocumentInput> | undefined;
}

/** Title and the like, in camelCase. */
export interface Metadata {
  readonly title?: pulumi.Input<string>;
  readonly description?: pulumi.Input<string>;
  /** Comma-separated. */
  readonly tags?: pulumi.Input<string>;
  readonly [key: string]: pulumi.Input<DocumentValue> | undefined;
}

/** The arguments of a {@link MediaProducingJob}. Exactly one of timeline, templateId with clipsParam, and projectId. */
export interface MediaProducingJobArgs {
  /** The film, in the API's own letters (VideoTracks, ...), as an object or its JSON text. A change renders again. */
  readonly timeline?: pulumi.Input<string> | pulumi.Input<DocumentInput>;
  /** A template to fill by `clipsParam`. A change renders again. */
  readonly templateId?: pulumi.Input<string>;
  /** The template's parameters, keys verbatim; `{}` takes its defaults. A change renders again. */
  readonly clipsParam?: pulumi.Input<string> | pulumi.Input<DocumentInput>;
  /** An editing project to render as it is. A change renders again. */
  readonly projectId?: pulumi.Input<string>;
  /** Where and how the film is written: camelCase object, or JSON text in the API's letters. A change renders again; changed S3 credentials do not. */
  readonly outputMediaConfig: pulumi.Input<string> | pulumi.Input<OutputMediaConfig>;
  /** @default "oss-object" */
  readonly outputMediaTarget?: pulumi.Input<"oss-object" | "vod-media" | "S3">;
  /** camelCase object, or JSON text in the API's letters. A change renders again. */
  readonly editingProduceConfig?: pulumi.Input<string> | pulumi.Input<EditingProduceConfig>;
  /** Of the film's media asset. Changed in place. */
  readonly mediaMetadata?: pulumi.Input<string> | pulumi.Input<Metadata>;
  /** Of the editing project that ICE keeps for the render. Changed in place. */
  readonly projectMetadata?: pulumi.Input<string> | pulumi.Input<Metadata>;
  /** Passed through to callbacks, keys verbatim; 512 bytes at most. A change is used by the next render. */
  readonly userData?: pulumi.Input<string> | pulumi.Input<DocumentInput>;
  /** Where the request comes from, in ICE's words. A change is used by the next render. */
  readonly source?: pulumi.Input<string>;
  /** Any values; a change renders again. */
  readonly triggers?: pulumi.Input<pulumi.Input<DocumentValue>[]>;
  /** @default the configuration `alicloud-ice:region`, `alicloud:region`, or ALICLOUD_REGION. A change renders again. */
  readonly region?: pulumi.Input<string>;
  /** "host[:port]", or with http:// or https:// before it. @default `ice.<region>.aliyuncs.com` over HTTPS */
  readonly endpoint?: pulumi.Input<string>;
  /** How long `up` waits: "90s", "30m", "2h", or seconds. The resource option customTimeouts wins. @default "1h" */
  readonly timeout?: pulumi.Input<string> | pulumi.Input<number>;
  /** Return right after the submit; every later `up` looks once, and renders a failed job again. @default false */
  readonly skipAwait?: pulumi.Input<boolean>;
  /** "delete" removes the film with the resource, and when a re-render moves to another address. @default "retain" */
  readonly deletionPolicy?: pulumi.Input<"retain" | "delete">;
  /**
   * What the next `up` does when a refresh has found the film's media missing in ICE: render it again, or, by default, only
   * say so. A change of this argument alone renders nothing.
   *
   * @default false
   */
  readonly rerenderIfMissing?: pulumi.Input<boolean>;
}

/** The arguments of {@link MediaProducingJob.get}. */
export interface GetMediaProducingJobState {
  readonly region?: pulumi.Input<string>;
  readonly endpoint?: pulumi.Input<string>;
  readonly timeout?: pulumi.Input<string> | pulumi.Input<number>;
  readonly skipAwait?: pulumi.Input<boolean>;
}
