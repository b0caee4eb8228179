import { parseEndpoint } from "../endpoint";
import { durationMs } from "../inputs/duration";
import { defaultTimeoutMs } from "../inputs/parseInputs";
import { jobOutputs } from "../job/outputs";
import { observeJob } from "./observeJob";
import { type Props, splitProps } from "./props";
import type { ReadResult } from "./read";
import type { Run } from "./run";

/**
 * A job that was submitted elsewhere, for `MediaProducingJob.get`: waits until it has ended in the update phase of `up`, and
 * looks once in a preview and a refresh.
 */
export async function readForeign(run: Run, id: string, props: Props): Promise<ReadResult> {
  const { args, context } = splitProps(props);
  const { region, endpoint, timeout, skipAwait } = args;
  const writtenMs =
    typeof timeout === "string" || typeof timeout === "number" ? durationMs(timeout) : undefined;
  const observed = await observeJob(run, {
    jobId: id,
    region: typeof region === "string" ? region : undefined,
    endpoint: typeof endpoint === "string" ? parseEndpoint(endpoint) : undefined,
    timeoutMs: durationMs(context.createTimeout ?? "") ?? writtenMs ?? defaultTimeoutMs,
    isGate: context.waits === true && skipAwait !== true,
    urn: context.urn,
  });
  // Without the context: a later refresh knows by its absence that it must not wait.
  const kept = Object.fromEntries(Object.entries(props).filter(([name]) => keptNames.includes(name)));
  return { id, props: { ...jobOutputs(observed.job), ...kept, region: observed.region } };
}

const keptNames = ["endpoint", "timeout", "skipAwait", "__provider"];
