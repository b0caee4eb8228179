import type { Endpoint } from "../endpoint";
import type { IceApi, IceJob } from "../ice/api";
import { startDeadline } from "../job/deadline";
import type { Verdict } from "../job/expect/verdict";
import { outcomeSentence } from "../job/outcomeSentence";
import { PlainError } from "../plainError";
import { progressReporter } from "./progress";
import type { Run } from "./run";
import { waitOrLook } from "./waitOrLook";

export interface Observation {
  readonly jobId: string;
  readonly region: string | undefined;
  readonly endpoint: Endpoint | undefined;
  readonly timeoutMs: number;
  /** Wait until the job has ended, and fail unless it succeeded; otherwise look once. */
  readonly isGate: boolean;
  /** Whether the film of a job that was seen is as expected, within the same timeout. */
  readonly judge?: (ice: IceApi, job: IceJob, signal: AbortSignal) => Promise<Verdict | undefined>;
  /** The resource whose line shows the progress. */
  readonly urn: string;
}

export interface Observed {
  readonly job: IceJob;
  readonly region: string;
  readonly verdict: Verdict | undefined;
}

/**
 * A job that was submitted elsewhere.
 *
 * @throws PlainError when there is none, when ICE refuses, and at the gate for everything but success
 */
export async function observeJob(run: Run, observation: Observation): Promise<Observed> {
  const { jobId, isGate, urn } = observation;
  const region = observation.region ?? run.config().region;
  if (region === undefined) {
    throw new PlainError(
      `The region of job ${jobId} is not set; give a region, run \`pulumi config set alicloud-ice:region cn-shanghai\`, or set ALICLOUD_REGION.`,
    );
  }
  const connection = run.connect(region, observation.endpoint);
  const deadline = startDeadline(observation.timeoutMs, run.host.cancelled, run.clock);
  try {
    const outcome = await waitOrLook(run, connection, {
      jobId,
      // Somebody else submitted it, at a time not known: a job that is not found is no lag.
      submittedAtMs: undefined,
      skipAwait: !isGate,
      deadline,
      onLook: isGate ? progressReporter(run, urn, deadline.startedAtMs, deadline.over) : () => undefined,
    });
    if (outcome.kind === "lost" && outcome.error.kind === "notFound") {
      throw new PlainError(
        `There is no job ${jobId} in ${region} (${outcome.error.code}). ICE keeps jobs for one year; check the id, the region and the account.`,
      );
    }
    const elapsedMs = run.clock.now() - deadline.startedAtMs;
    const sentence = outcomeSentence(outcome, { jobId, region, elapsedMs, isForeign: true });
    const isSeen = outcome.kind === "ended" || outcome.kind === "notAwaited";
    if (isSeen && (sentence === undefined || !isGate)) {
      const { job } = outcome;
      return { job, region, verdict: await observation.judge?.(connection.ice, job, deadline.signal) };
    }
    throw new PlainError(sentence ?? "");
  } finally {
    deadline.release();
  }
}
