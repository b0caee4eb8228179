import * as pulumi from "@pulumi/pulumi";
import { comesFromSecret } from "./secretJobs";
import type {
  GetMediaProducingJobArgs,
  GetMediaProducingJobOutputArgs,
  GetMediaProducingJobResult,
} from "./args/getMediaProducingJob";

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
  const { lookUpJob } = await import("../hosts/dynamic/lookUpJob.js");
  return lookUpJob({ ...args, wait: Boolean(args.wait) && !pulumi.runtime.isDryRun() }, readConfig);
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
  const found = pulumi.output(args).apply((resolved) => getMediaProducingJob(resolved));
  return pulumi
    .output(comesFromSecret(args))
    .apply((isSecret) => (isSecret ? found.apply((job) => pulumi.secret(job)) : found));
}

function readConfig(key: string): string | undefined {
  const [namespace = "", name = ""] = key.split(":");
  return new pulumi.Config(namespace).get(name);
}
