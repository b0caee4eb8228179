import { IceError } from "../ice/errors.js";
import { iceSentence } from "../ice/iceSentence.js";
import { parseEndpoint } from "../endpoint.js";
import { durationMs } from "../inputs/duration.js";
import { defaultTimeoutMs } from "../inputs/parseInputs.js";
import { startDeadline } from "../job/deadline.js";
import { outcomeSentence } from "../job/outcomeSentence.js";
import { jobOutputs } from "../job/outputs.js";
import { phaseOf } from "../job/status.js";
import { PlainError } from "../plainError.js";
import { progressReporter } from "./progress.js";
import { contextKey, type Props, splitProps } from "./props.js";
import type { ReadResult } from "./read.js";
import type { Run } from "./run.js";
import { waitOrLook } from "./waitOrLook.js";

/**
 * A job that was submitted elsewhere, for `MediaProducingJob.get`: waits until it has ended in the update phase of `up`, and
 * looks once in a preview and a refresh. Fails in `up` if the job failed.
 */
export async function readForeign(run: Run, id: string, props: Props): Promise<ReadResult> {
  const { args, context } = splitProps(props);
  const region = typeof args["region"] === "string" ? args["region"] : run.config().region;
  if (region === undefined) {
    throw new PlainError(
      `The region of job ${id} is not set; give get() a region, or run \`pulumi config set alicloud-ice:region cn-shanghai\`.`,
    );
  }
  const { endpoint, timeout, skipAwait } = args;
  const connection = run.connect(region, typeof endpoint === "string" ? parseEndpoint(endpoint) : undefined);
  const writtenMs = typeof timeout === "string" || typeof timeout === "number" ? durationMs(timeout) : undefined;
  const isGate = context.waits === true && skipAwait !== true;
  const deadline = startDeadline(
    durationMs(context.createTimeout ?? "") ?? writtenMs ?? defaultTimeoutMs,
    run.host.cancelled,
    run.clock,
  );
  try {
    const outcome = await waitOrLook(run, connection, {
      jobId: id,
      // Somebody else submitted it, at a time not known: no lag is assumed, and the time shown is that of this wait.
      submittedAtMs: isGate ? deadline.startedAtMs : 0,
      skipAwait: !isGate,
      signal: deadline.signal,
      onLook: isGate ? progressReporter(run, context.urn, deadline.startedAtMs) : () => undefined,
    });
    if (outcome.kind === "lost" && outcome.error.kind === "notFound") throw unknownJob(id, region, outcome.error);
    if (outcome.kind !== "ended" && outcome.kind !== "notAwaited") {
      throw new PlainError(outcomeSentence(outcome, sentenceContext(id, region, run.clock.now() - deadline.startedAtMs)) ?? "");
    }
    const { job } = outcome;
    if (isGate && phaseOf(job.status) === "failed") {
      throw new PlainError(outcomeSentence(outcome, sentenceContext(id, region, run.clock.now() - deadline.startedAtMs)) ?? "");
    }
    // Without the context: a later refresh knows by its absence that it must not wait.
    const kept = Object.fromEntries(Object.entries(props).filter(([name]) => isGetArgument(name)));
    return { id, props: { ...jobOutputs(job), ...kept, region } };
  } finally {
    deadline.release();
  }
}

function sentenceContext(jobId: string, region: string, elapsedMs: number) {
  return { jobId, region, elapsedMs, isForeign: true };
}

function isGetArgument(name: string): boolean {
  return ["endpoint", "timeout", "skipAwait", "__provider"].includes(name) && name !== contextKey;
}

function unknownJob(id: string, region: string, error: IceError): PlainError {
  return new PlainError(
    `There is no job ${id} in ${region} (${error.code}). ICE keeps jobs for one year; check the id, the region and the account.`,
    { cause: iceSentence(error) },
  );
}
