import type { Endpoint } from "../base/endpoint";
import type { IceJob } from "../ice/api";
import type { Verdict } from "../job/expect/verdict";
import { lacksAddress, lacksAddressSentence } from "../job/filmAddress";
import { outcomeSentence } from "../job/outcomeSentence";
import { awaitOrPeek } from "../job/watch/awaitOrPeek";
import { PlainError } from "../base/plainError";
import { progressReporter } from "./progress";
import type { IceConnection, Run } from "../run/run";
import { withDeadline } from "../run/withDeadline";

/** One look that nobody waits for may take so long. */
export const longestLookMs = 60_000;

export interface Observation {
  readonly jobId: string;
  readonly region: string | undefined;
  readonly endpoint: Endpoint | undefined;
  readonly timeoutMs: number;
  /** Wait until the job has ended, and fail unless it succeeded; otherwise look once. */
  readonly mustSucceed: boolean;
  /** Whether the film of a job that was seen is as expected, within the same timeout. */
  readonly judge?: (
    connection: IceConnection,
    job: IceJob,
    signal: AbortSignal,
  ) => Promise<Verdict | undefined>;
  /** The resource whose line shows the progress. */
  readonly urn: string;
  /** Whether ICE's Message is not to be shown. @default false */
  readonly isMessageSecret?: boolean;
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
export async function awaitExternal(run: Run, observation: Observation): Promise<Observed> {
  const { jobId, mustSucceed, urn } = observation;
  const region = observation.region ?? run.config().region;
  if (region === undefined) {
    throw new PlainError(
      `The region of job ${jobId} is not set; give a region, run \`pulumi config set alicloud-ice:region cn-shanghai\`, or set ALICLOUD_REGION.`,
    );
  }
  const connection = run.connect(region, observation.endpoint);
  return withDeadline(run, observation.timeoutMs, async (deadline) => {
    const { signal, startedAtMs, endsAtMs: untilMs } = deadline;
    const outcome = await awaitOrPeek(
      { ...connection, clock: run.clock },
      {
        jobId,
        // Somebody else submitted it, at a time not known: a job that is not found is no lag.
        submittedAtMs: undefined,
        skipAwait: !mustSucceed,
        signal,
        untilMs,
        onLook: mustSucceed ? progressReporter(run, urn, startedAtMs, deadline.over) : () => undefined,
      },
    );
    if (outcome.kind === "lost" && outcome.error.kind === "notFound") {
      throw new PlainError(
        `There is no job ${jobId} in ${region} (${outcome.error.code}). ICE keeps jobs for one year; check the id, the region and the account.`,
      );
    }
    const elapsedMs = run.clock.now() - startedAtMs;
    const isHeld = outcome.kind === "ended" && lacksAddress(outcome.job, undefined);
    const isMessageSecret = observation.isMessageSecret === true;
    const sentence =
      outcomeSentence(outcome, { jobId, region, elapsedMs, isForeign: true, isMessageSecret }) ??
      (isHeld ? lacksAddressSentence(jobId, region, true) : undefined);
    const isSeen = outcome.kind === "ended" || outcome.kind === "notAwaited";
    if (isSeen && (sentence === undefined || !mustSucceed)) {
      const { job } = outcome;
      return { job, region, verdict: await observation.judge?.(connection, job, signal) };
    }
    throw new PlainError(sentence ?? "");
  });
}
