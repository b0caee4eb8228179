import * as pulumi from "@pulumi/pulumi";
import { systemClock } from "./clock";
import type { ReadConfig } from "./config";
import { parseEndpoint } from "./endpoint";
import type { GetMediaProducingJobArgs, GetMediaProducingJobResult } from "./getMediaProducingJob";
import { defaultTimeoutMs } from "./inputs/parseInputs";
import { jobOutputs } from "./job/outputs";
import { observeJob } from "./lifecycle/observeJob";
import { plainly } from "./lifecycle/plainly";
import { createRun } from "./lifecycle/startRun";
import { PlainError } from "./plainError";
import { programError } from "./programError";

/** One lookup from inside a program: the same look as that of `MediaProducingJob.get`. */
export async function lookUpJob(
  args: GetMediaProducingJobArgs,
  read: ReadConfig,
): Promise<GetMediaProducingJobResult> {
  const { jobId, region, endpoint, wait } = args;
  try {
    const parsedEndpoint = endpoint === undefined ? undefined : parseEndpoint(endpoint);
    if (endpoint !== undefined && parsedEndpoint === undefined) {
      throw new PlainError(
        `endpoint must be "host[:port]", or "http://host[:port]" or "https://host[:port]".`,
      );
    }
    const run = createRun(read, systemClock, { log: programLog, cancelled: new AbortController().signal });
    const observed = await observeJob(run, {
      jobId,
      region,
      endpoint: parsedEndpoint,
      timeoutMs: defaultTimeoutMs,
      isGate: wait === true,
      urn: "",
    });
    return { ...jobOutputs(observed.job), region: observed.region };
  } catch (error) {
    throw programError(plainly(error).message);
  }
}

const programLog = {
  info: (_urn: string, message: string) => void pulumi.log.info(message),
  warn: (_urn: string, message: string) => void pulumi.log.warn(message),
  status: (_urn: string, message: string) => void pulumi.log.info(message, undefined, undefined, true),
  delivered: () => Promise.resolve(),
};
