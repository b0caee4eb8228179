import type * as pulumi from "@pulumi/pulumi";
import type { TimelineInput } from "../timeline/types/timeline";
import type { ClipsParam } from "./args/clipsParam";
import type { DocumentInput, DocumentValue } from "./args/documentInput";
import type { EditingProduceConfig } from "./args/editingProduceConfig";
import type { ExpectedFilm } from "./args/expectedFilm";
import type { MediaMetadata, ProjectMetadata } from "./args/metadata";
import type { OutputMediaConfig } from "./args/outputMediaConfig";

/** The arguments of a {@link MediaProducingJob}. Exactly one of timeline, templateId with clipsParam, and projectId. */
export interface MediaProducingJobArgs {
  /**
   * The film, in the API's own letters (VideoTracks, ...): an object, what `film()` builds, or JSON text. A misspelt key does
   * not compile; spread a key that the types don't know, `{ ...{ NewKey: 1 } }`. A document whose keys are not known when the
   * program is compiled is a `DocumentInput`, a `Record<string, unknown>`, or text. A change renders again.
   */
  readonly timeline?: pulumi.Input<string> | pulumi.Input<TimelineInput>;
  /** A template to fill by `clipsParam`. A change renders again. */
  readonly templateId?: pulumi.Input<string>;
  /** The template's parameters, keys verbatim; `{}` takes its defaults. A change renders again. */
  readonly clipsParam?: pulumi.Input<string> | pulumi.Input<ClipsParam>;
  /** An editing project to render as it is. A change renders again. */
  readonly projectId?: pulumi.Input<string>;
  /** Where and how the film is written: an object in camelCase or in the API's letters, or JSON text of the latter. A change renders again; changed S3 credentials do not. */
  readonly outputMediaConfig: pulumi.Input<string> | pulumi.Input<OutputMediaConfig>;
  /** @default "oss-object" */
  readonly outputMediaTarget?: pulumi.Input<"oss-object" | "vod-media" | "S3">;
  /** An object in camelCase or in the API's letters, or JSON text of the latter. A change renders again. */
  readonly editingProduceConfig?: pulumi.Input<string> | pulumi.Input<EditingProduceConfig>;
  /** Of the film's media asset. Changed in place. */
  readonly mediaMetadata?: pulumi.Input<string> | pulumi.Input<MediaMetadata>;
  /** Of the editing project that ICE keeps for the render. Changed in place. */
  readonly projectMetadata?: pulumi.Input<string> | pulumi.Input<ProjectMetadata>;
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
  /**
   * What the finished film must be, by what ICE's GetMediaInfo tells of it: one that is not fails the deployment, with both
   * values, and is not rendered again by itself. Checked once per film; with `skipAwait` by a later `up` that finds it ended.
   * Not for the target "S3". Changed in place: the film that is there is judged anew.
   *
   * @example
   * ```ts
   * import type { MediaProducingJobArgs } from "pulumi-alicloud-ice";
   *
   * export const expect: MediaProducingJobArgs["expect"] = { duration: 42, hasAudio: true, minWidth: 1280 };
   * ```
   */
  readonly expect?: pulumi.Input<ExpectedFilm>;
  /**
   * Ask ICE for each material of the timeline before anything is paid for (GetMediaInfo), in the preview too, which then
   * needs credentials: unknown media ids, broken materials, and an In or Out beyond a material's end are refused. A change
   * of this argument alone renders nothing.
   *
   * @default false
   */
  readonly preflight?: pulumi.Input<boolean>;
  /**
   * The longest film that may be rendered, in minutes: a timeline that makes a longer one is refused in the preview. Where the
   * length can't be told beforehand, a warning says so; `outputMediaConfig.maxDuration` bounds it. A change of this argument
   * alone renders nothing.
   *
   * @default the configuration `alicloud-ice:maxOutputMinutes`, else no limit
   */
  readonly maxOutputMinutes?: pulumi.Input<number>;
}

/** The arguments of {@link MediaProducingJob.get}. */
export interface GetMediaProducingJobState {
  readonly region?: pulumi.Input<string>;
  readonly endpoint?: pulumi.Input<string>;
  readonly timeout?: pulumi.Input<string> | pulumi.Input<number>;
  readonly skipAwait?: pulumi.Input<boolean>;
  /** What the film must be; an `up` that finds it otherwise fails. */
  readonly expect?: pulumi.Input<ExpectedFilm>;
}
