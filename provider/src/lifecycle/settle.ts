import type { IceJob } from "../ice/api";
import type { ResourceContext } from "../inputs/resourceContext";
import type { WaitOutcome } from "../job/watch/awaitJob";
import { expectationSentence } from "../job/expect/expectationSentence";
import { type Verdict, verdictOutput } from "../job/expect/verdict";
import { lacksAddress, lacksAddressSentence } from "../job/filmAddress";
import { outcomeSentence } from "../job/outcomeSentence";
import { stateOf } from "../job/state/outputs";
import type { RenderRecord } from "../job/state/renderRecord";
import { redact } from "../job/redact";
import { phaseOf } from "../job/status";
import { tookMs } from "../job/watch/tookMs";
import { isMessageSecret, secretNames, secretParts } from "../job/state/secretOutputs";
import type { Props } from "./props";
import type { Run } from "../run/run";
import type { Settled } from "./results";

export interface Settlement {
  readonly args: Props;
  readonly context: ResourceContext;
  readonly region: string;
  readonly record: RenderRecord;
  /** What is known of the job even if it was never seen. */
  readonly known: IceJob;
  readonly outcome: WaitOutcome;
  /** Whether the film of a successful job is as expected; undefined where nothing was expected. */
  readonly verdict: Verdict | undefined;
  readonly startedAtMs: number;
  /** The job whose film is shown until this one's is there. */
  readonly keptJobId?: string | undefined;
}

/**
 * The gate: a render is ready when it succeeded and is as expected, or is not waited for. Everything else is not, so that
 * the engine keeps the job and fails the deployment.
 */
export function settle(run: Run, settlement: Settlement): Settled {
  const { args, context, record, known, outcome, region, verdict } = settlement;
  const seen = "job" in outcome ? outcome.job : outcome.last;
  const job = { ...known, ...seen };
  const secrets = secretNames(context, record);
  run.memory.keepsSecret(job.jobId, secrets);
  run.memory.jobNames.tell(job.jobId, context);
  const state = {
    outputs: { ...stateOf(args, job), ...verdictOutput(verdict) },
    record,
    ...secretParts(secrets),
  };
  const sentence =
    outcomeSentence(outcome, {
      jobId: job.jobId,
      region,
      elapsedMs: tookMs(job) ?? run.clock.now() - settlement.startedAtMs,
      isMessageSecret: isMessageSecret(secrets),
      protection: context,
    }) ??
    (lacksAddress(job, args["outputMediaTarget"]) ? lacksAddressSentence(job.jobId, region) : undefined) ??
    (verdict && expectationSentence(verdict, { jobId: job.jobId, region }));
  const phase = phaseOf(job.status);
  const kept = phase === "success" ? "" : keptSentence(settlement.keptJobId);
  if (phase === "success") run.memory.succeeded(job);
  if (phase === "failed") run.memory.failed(context.urn, job);
  return sentence === undefined
    ? { kind: "ready", id: job.jobId, state }
    : {
        kind: "notReady",
        id: job.jobId,
        state,
        reasons: [redact(`${sentence}${kept}`, args, context.secretArguments)],
      };
}

/** Pulumi lists outputs that a failed run has not come to as if they were taken away. */
function keptSentence(jobId: string | undefined): string {
  return jobId === undefined
    ? ""
    : ` Until then the film of job ${jobId} stays, and so do the stack's outputs, even where Pulumi lists them with \`-\`.`;
}
