import { type Clock, systemClock } from "../../base/clock";
import type { ReadConfig } from "../../run/config";
import { readEndpoint } from "../../inputs/argumentSchemas";
import type {
  GetMediaProducingJobArgs,
  GetMediaProducingJobResult,
} from "../../program/args/getMediaProducingJob";
import { defaultTimeoutMs } from "../../inputs/parseInputs";
import { jobOutputs } from "../../job/state/jobOutputs";
import { awaitExternal, longestLookMs } from "../../lifecycle/awaitExternal";
import { plainly } from "../../lifecycle/plainly";
import { createRun } from "../../run/createRun";
import { programError } from "./programError";
import { programLog } from "./programLog";

/** One lookup from inside a program: the same look as that of `MediaProducingJob.get`. */
export async function lookUpJob(
  args: GetMediaProducingJobArgs,
  read: ReadConfig,
  clock: Clock = systemClock,
): Promise<GetMediaProducingJobResult> {
  const { jobId, region, endpoint, wait } = args;
  try {
    const run = createRun(read, clock, { log: programLog, cancelled: new AbortController().signal });
    const observed = await awaitExternal(run, {
      jobId,
      region,
      endpoint: readEndpoint(endpoint),
      timeoutMs: wait === true ? defaultTimeoutMs : longestLookMs,
      mustSucceed: wait === true,
      urn: "",
    });
    return { ...jobOutputs(observed.job), region: observed.region };
  } catch (error) {
    throw programError(plainly(error).message);
  }
}
