import * as pulumi from "@pulumi/pulumi";

/** The arguments of {@link getMediaProducingJob}. */
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

/** The same arguments as Pulumi inputs, for {@link getMediaProducingJobOutput}. */
export interface GetMediaProducingJobOutputArgs {
  readonly jobId: pulumi.Input<string>;
  readonly region?: pulumi.Input<string>;
  readonly endpoint?: pulumi.Input<string>;
  readonly wait?: pulumi.Input<boolean>;
}

/** A job as ICE shows it. One that did not succeed has no mediaUrl, mediaId, vodMediaId and duration. */
export interface GetMediaProducingJobResult {
  readonly jobId: string;
  readonly region: string;
  /** ICE's own word: Init, Queuing, Processing, Success, Failed. */
  readonly status: string;
  readonly projectId?: string;
  readonly mediaId?: string;
  readonly mediaUrl?: string;
  readonly vodMediaId?: string;
  /** Seconds. */
  readonly duration?: number;
  readonly code?: string;
  readonly message?: string;
  /** 0 to 100. */
  readonly progress?: number;
  /** JSON text. */
  readonly timeline?: string;
  readonly templateId?: string;
  /** JSON text. */
  readonly clipsParam?: string;
  readonly userData?: string;
  readonly subJobMaterials?: string;
  /** UTC, `yyyy-MM-ddTHH:mm:ssZ`. */
  readonly createTime?: string;
  readonly modifiedTime?: string;
  readonly completeTime?: string;
}

/**
 * Looks up a job without a resource. In a preview it looks once, even with `wait`.
 *
 * @throws in plain words when there is no such job, when ICE refuses, and with `wait` when the job failed or did not end
 *
 * @example
 * ```ts
 * import { getMediaProducingJob } from "pulumi-alicloud-ice";
 *
 * export const status = getMediaProducingJob({ jobId: "8b3cdb3e74639973036bc84f6e2b1a90" }).then((job) => job.status);
 * ```
 *
 * @see https://help.aliyun.com/document_detail/197854.html GetMediaProducingJob
 */
export async function getMediaProducingJob(
  args: GetMediaProducingJobArgs,
): Promise<GetMediaProducingJobResult> {
  // Loaded only when used: a program that only declares renders stays light.
  const { lookUpJob } = await import("./lookUpJob.js");
  return lookUpJob({ ...args, wait: args.wait === true && !pulumi.runtime.isDryRun() }, readConfig);
}

/**
 * {@link getMediaProducingJob} for inputs and outputs.
 *
 * @example
 * ```ts
 * import * as pulumi from "@pulumi/pulumi";
 * import { getMediaProducingJobOutput } from "pulumi-alicloud-ice";
 *
 * const upstream = new pulumi.StackReference("organization/films/prod");
 * export const length = getMediaProducingJobOutput({ jobId: upstream.requireOutput("jobId") }).duration;
 * ```
 *
 * @see https://help.aliyun.com/document_detail/197854.html GetMediaProducingJob
 */
export function getMediaProducingJobOutput(
  args: GetMediaProducingJobOutputArgs,
): pulumi.Output<GetMediaProducingJobResult> {
  return pulumi.output(args).apply((resolved) => getMediaProducingJob(resolved));
}

function readConfig(key: string): string | undefined {
  const [namespace = "", name = ""] = key.split(":");
  return new pulumi.Config(namespace).get(name);
}
