import type * as pulumi from "@pulumi/pulumi";
import type { DocumentInput } from "./documentInput";

/** Where an object of ICE is looked up. */
export interface GetState {
  /** @default the configuration `alicloud-ice:region`, `alicloud:region`, or ALICLOUD_REGION */
  readonly region?: pulumi.Input<string>;
  /** "host[:port]", or with http:// or https:// before it. @default `ice.<region>.aliyuncs.com` over HTTPS */
  readonly endpoint?: pulumi.Input<string>;
}

/** The arguments of a `Template`. */
export interface TemplateArgs {
  /** ICE knows a template by its name, where a reply was lost. @default the resource's name and seven letters of its own */
  readonly name?: pulumi.Input<string>;
  /** Another type makes another template. @default "Timeline" */
  readonly type?: pulumi.Input<"Timeline" | "BatchEditing" | "VETemplate">;
  /**
   * For "Timeline" a Timeline with placeholders, `$Name` or `$Name:default`; for "BatchEditing" and "VETemplate" what ICE's
   * pages say. An object, or JSON text. Compared by meaning, and changed in place.
   */
  readonly config: pulumi.Input<string> | pulumi.Input<DocumentInput>;
  /** Address of a picture. Changed in place. */
  readonly coverUrl?: pulumi.Input<string>;
  /** Id of a media that shows the template. Changed in place. */
  readonly previewMedia?: pulumi.Input<string>;
  /** Ids of media by their kind, such as `{ video: ["..."] }`. Changed in place. */
  readonly relatedMediaIds?: pulumi.Input<Record<string, string[]>>;
  /** How long `up` waits for a VETemplate: "90s", "30m", or seconds. @default "10m" */
  readonly timeout?: pulumi.Input<string> | pulumi.Input<number>;
  /** @default the configuration `alicloud-ice:region`, `alicloud:region`, or ALICLOUD_REGION. Another one makes it anew. */
  readonly region?: pulumi.Input<string>;
  /** "host[:port]", or with http:// or https:// before it. @default `ice.<region>.aliyuncs.com` over HTTPS */
  readonly endpoint?: pulumi.Input<string>;
}

/** The arguments of a `MediaInfo`. */
export interface MediaInfoArgs {
  /** The object's address in OSS, in the region; or `vod://<id>`. Another one registers anew. */
  readonly inputUrl: pulumi.Input<string>;
  /** @default what ICE makes of the extension. Another one registers anew. */
  readonly mediaType?: pulumi.Input<"image" | "video" | "audio" | "text">;
  /** With mediaType "text" it is "subtitles" or "font". Changed in place, but to "font". */
  readonly businessType?: pulumi.Input<"subtitles" | "font" | "watermark" | "opening" | "ending" | "general">;
  /** 128 bytes at most. Changed in place. */
  readonly title?: pulumi.Input<string>;
  /** 1024 bytes at most. Changed in place. */
  readonly description?: pulumi.Input<string>;
  /** 16 tags at most, with commas between them, 32 bytes each. Changed in place. */
  readonly mediaTags?: pulumi.Input<string>;
  /** Address of a picture, 128 bytes at most. Changed in place. */
  readonly coverUrl?: pulumi.Input<string>;
  /** Id of a category. Changed in place. */
  readonly cateId?: pulumi.Input<number>;
  /** 6 to 64 letters, digits, hyphens and underscores; names one media of the account. @default one of the resource's own */
  readonly referenceId?: pulumi.Input<string>;
  /** Passed through, 1024 bytes at most. Changed in place. */
  readonly userData?: pulumi.Input<string> | pulumi.Input<DocumentInput>;
  /** Sprites and snapshots that ICE makes: an object in ICE's letters, or JSON text. Another one registers anew. */
  readonly registerConfig?: pulumi.Input<string> | pulumi.Input<DocumentInput>;
  /** Any value; a change registers anew. ICE does not see another object at the same address. */
  readonly contentHash?: pulumi.Input<string>;
  /** What goes with the resource: the registration, nothing, or the object as well. @default "unregister" */
  readonly deletionPolicy?: pulumi.Input<"unregister" | "retain" | "delete">;
  /** Where the address is registered already: fail with the id, take that media over, or delete it and register anew. @default "fail" */
  readonly ifRegistered?: pulumi.Input<"fail" | "adopt" | "overwrite">;
  /** How long `up` waits until ICE has looked at it: "90s", "30m", or seconds. @default "10m" */
  readonly timeout?: pulumi.Input<string> | pulumi.Input<number>;
  /** @default the configuration `alicloud-ice:region`, `alicloud:region`, or ALICLOUD_REGION. Another one makes it anew. */
  readonly region?: pulumi.Input<string>;
  /** "host[:port]", or with http:// or https:// before it. @default `ice.<region>.aliyuncs.com` over HTTPS */
  readonly endpoint?: pulumi.Input<string>;
}

/** The arguments of a `BatchMediaProducingJob`. A change of the request renders all films again. */
export interface BatchMediaProducingJobArgs {
  /** What the films are made from, in ICE's letters or camelCase: MediaGroupArray or MediaArray, TitleArray, ... An object, or JSON text. */
  readonly inputConfig: pulumi.Input<string> | pulumi.Input<DocumentInput>;
  /** Where they are written: MediaURL with `{index}`, Count, MaxDuration or FixedDuration, Width, Height, ... */
  readonly outputConfig: pulumi.Input<string> | pulumi.Input<DocumentInput>;
  /** How they are cut: MediaConfig, BackgroundMusicConfig, ... */
  readonly editingConfig?: pulumi.Input<string> | pulumi.Input<DocumentInput>;
  /** Ids of templates of type BatchEditing, one of which ICE draws for each film. */
  readonly templateConfig?: pulumi.Input<pulumi.Input<string>[]>;
  /** Passed through to callbacks. A change is used by the next batch. */
  readonly userData?: pulumi.Input<string> | pulumi.Input<DocumentInput>;
  /** Any values; a change renders again. */
  readonly triggers?: pulumi.Input<unknown[]>;
  /** Whether any failed film fails the deployment, or only all of them. @default "any" */
  readonly failWhen?: pulumi.Input<"any" | "all">;
  /** How long `up` waits for all films: "90s", "30m", "2h", or seconds. @default "1h" */
  readonly timeout?: pulumi.Input<string> | pulumi.Input<number>;
  /** Return right after the submit. @default false */
  readonly skipAwait?: pulumi.Input<boolean>;
  /** "delete" removes the films with the resource. @default "retain" */
  readonly deletionPolicy?: pulumi.Input<"retain" | "delete">;
  /** @default the configuration `alicloud-ice:region`, `alicloud:region`, or ALICLOUD_REGION. Another one makes it anew. */
  readonly region?: pulumi.Input<string>;
  /** "host[:port]", or with http:// or https:// before it. @default `ice.<region>.aliyuncs.com` over HTTPS */
  readonly endpoint?: pulumi.Input<string>;
}

/** One film of a batch. */
export interface BatchFilmResult {
  /** The number in its address, from 1. */
  readonly index: number;
  readonly jobId: string;
  /** Init, Processing, Success, Failed. */
  readonly status: string;
  readonly mediaId?: string;
  readonly mediaUrl?: string;
  /** Seconds. */
  readonly duration?: number;
  readonly code?: string;
  readonly message?: string;
}
