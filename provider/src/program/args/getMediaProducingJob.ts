import type * as pulumi from "@pulumi/pulumi";
import type { JobOutputs } from "../../job/state/jobOutputs";
import type { ExpectedFilm } from "./expectedFilm";

/** The arguments of `getMediaProducingJob`. */
export interface GetMediaProducingJobArgs {
  /** ICE's JobId. */
  readonly jobId: string;
  /** @default the configuration `alicloud-ice:region`, `alicloud:region`, or ALICLOUD_REGION */
  readonly region?: string;
  /** "host[:port]", or with http:// or https:// before it. @default `ice.<region>.aliyuncs.com` over HTTPS */
  readonly endpoint?: string;
  /** Wait in `up` until the job has ended, one hour at most, and fail if it failed. @default false */
  readonly wait?: boolean;
}

/** The arguments of the plugin's function `requireMediaProducingJob`. */
export interface RequireMediaProducingJobArgs {
  /** ICE's JobId. */
  readonly jobId: string;
  /** @default the configuration `alicloud-ice:region`, or ALICLOUD_REGION */
  readonly region?: string;
  /** "host[:port]", or with http:// or https:// before it. @default `ice.<region>.aliyuncs.com` over HTTPS */
  readonly endpoint?: string;
  /** How long `up` waits: "90s", "30m", "2h", or seconds. @default "1h" */
  readonly timeout?: string | number;
  /** What the film must be, such as the film's own `expect`: one that is not fails. @default any film will do */
  readonly expect?: ExpectedFilm;
}

/** The same arguments as Pulumi inputs, for `getMediaProducingJobOutput`. */
export interface GetMediaProducingJobOutputArgs {
  readonly jobId: pulumi.Input<string>;
  readonly region?: pulumi.Input<string>;
  readonly endpoint?: pulumi.Input<string>;
  readonly wait?: pulumi.Input<boolean>;
}

/** A job as ICE shows it. One that did not succeed has no mediaUrl, mediaId, vodMediaId and duration. */
export interface GetMediaProducingJobResult extends JobOutputs {
  readonly region: string;
}
