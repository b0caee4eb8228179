import type { IceJob } from "../ice/api";
import type { ResourceContext } from "../inputs/inputs";
import type { WaitOutcome } from "../job/awaitJob";
import { expectationSentence } from "../job/expect/expectationSentence";
import { type Verdict, verdictOutput } from "../job/expect/verdict";
import { outcomeSentence } from "../job/outcomeSentence";
import { stateOf } from "../job/outputs";
import type { RenderRecord } from "../job/renderRecord";
import { redact } from "../job/redact";
import { tookMs } from "../job/tookMs";
import { secretNames, withSecrets } from "../job/secretOutputs";
import { InitFailure } from "./initFailure";
import type { Props } from "./props";
import type { Run } from "./run";

export interface Settlement {
  readonly props: Props;
  readonly context: ResourceContext;
  readonly region: string;
  readonly record: RenderRecord;
  /** What is known of the job even if it was never seen. */
  readonly known: IceJob;
  readonly outcome: WaitOutcome;
  /** Whether the film of a successful job is as expected; undefined where nothing was expected. */
  readonly verdict: Verdict | undefined;
  readonly startedAtMs: number;
}

/**
 * The gate: the state of a render that succeeded and is as expected, or is not waited for.
 *
 * @throws InitFailure for everything else, so that the engine keeps the job and fails the deployment
 */
export function settle(run: Run, settlement: Settlement): Props {
  const { props, context, record, known, outcome, region, verdict } = settlement;
  const seen = "job" in outcome ? outcome.job : outcome.last;
  const job = { ...known, ...seen };
  const state = withSecrets(
    { ...stateOf(props, job, record), ...verdictOutput(verdict) },
    secretNames(context, record),
  );
  const sentence =
    outcomeSentence(outcome, {
      jobId: job.jobId,
      region,
      elapsedMs: tookMs(job) ?? run.clock.now() - settlement.startedAtMs,
      protectedUrn: context.protect ? context.urn : undefined,
    }) ??
    (verdict && expectationSentence(verdict, { jobId: job.jobId, region }));
  if (sentence !== undefined) {
    throw new InitFailure(job.jobId, state, [redact(sentence, props, context.secretArguments)]);
  }
  return state;
}
