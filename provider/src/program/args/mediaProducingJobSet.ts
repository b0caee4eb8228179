import type * as pulumi from "@pulumi/pulumi";
import type { MediaProducingJobArgs } from "../args";
import type { DocumentValue } from "./documentInput";

/** One film of a {@link MediaProducingJobSet}: each argument means what it means for a MediaProducingJob. */
export interface MediaProducingJobSetFilm extends Pick<
  MediaProducingJobArgs,
  | "timeline"
  | "templateId"
  | "clipsParam"
  | "projectId"
  | "outputMediaConfig"
  | "outputMediaTarget"
  | "editingProduceConfig"
  | "mediaMetadata"
  | "projectMetadata"
  | "userData"
  | "source"
  | "triggers"
  | "rerenderIfMissing"
  | "expect"
  | "maxOutputMinutes"
> {
  /**
   * The id of a job that already stands for the film, say of a MediaProducingJob that the set takes the place of. Where the
   * film has no job yet, that one is taken and nothing is rendered, if its request is the same by meaning; otherwise it is
   * refused with what differs. Once the film has a job it does nothing.
   */
  readonly adopt?: pulumi.Input<string>;
}

/** The arguments of a {@link MediaProducingJobSet}. */
export interface MediaProducingJobSetArgs {
  /** The films by key: at most 10,000, keys of 1 to 200 characters. A change touches its films alone. */
  readonly films: pulumi.Input<Readonly<Record<string, pulumi.Input<MediaProducingJobSetFilm>>>>;
  /** @default the configuration `alicloud-ice:region`, `alicloud:region`, or ALICLOUD_REGION. A change replaces the set. */
  readonly region?: pulumi.Input<string>;
  /** "host[:port]", or with http:// or https:// before it. @default `ice.<region>.aliyuncs.com` over HTTPS */
  readonly endpoint?: pulumi.Input<string>;
  /** How long each film may take from its submit: "90s", "30m", "2h", or seconds. @default "1h" */
  readonly timeout?: pulumi.Input<string> | pulumi.Input<number>;
  /** "delete" removes a film with its key or with the set, and when a re-render moves to another address. @default "retain" */
  readonly deletionPolicy?: pulumi.Input<"retain" | "delete">;
  /** Any values; a change renders all films again. */
  readonly triggers?: pulumi.Input<pulumi.Input<DocumentValue>[]>;
  /**
   * Ask ICE for each material of the films to be rendered before anything is paid for, in the preview too, which then needs
   * credentials.
   *
   * @default false
   */
  readonly preflight?: pulumi.Input<boolean>;
}

/** How one film of a set stands. */
export interface MediaProducingJobSetResult {
  readonly jobId: string;
  /** ICE's word: Success, Failed, or what it was when the set last looked. */
  readonly status: string;
  readonly mediaId?: string;
  /** Of a job that succeeded. */
  readonly mediaUrl?: string;
  /** Seconds. */
  readonly duration?: number;
  readonly code?: string;
  readonly message?: string;
  readonly createTime?: string;
  readonly completeTime?: string;
  /** How the film differs from its `expect`; empty when it is as expected. */
  readonly unmetExpectations?: readonly string[];
}
