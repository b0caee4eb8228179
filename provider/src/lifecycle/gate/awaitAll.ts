import { counted } from "../../base/counted";
import { z } from "zod";
import type { IceJob } from "../../ice/api";
import { awaitJob, type WaitOutcome } from "../../job/watch/awaitJob";
import type { GateResult } from "../../job/state/gateResult";
import { clockTime } from "../../base/humanTime";
import { nameIn } from "../../base/urn";
import { lacksAddress, lacksAddressSentence } from "../../job/filmAddress";
import { type OutcomeContext, outcomeSentence } from "../../job/outcomeSentence";
import { isMessageSecret } from "../../job/state/secretOutputs";
import type { SecretJobs } from "../../inputs/resourceContext";
import { jobOfOutputs, jobOutputs } from "../../job/state/jobOutputs";
import { phaseOf } from "../../job/status";
import { type EveryField, definedFields } from "../../base/definedFields";
import { keepLive } from "../keepLive";
import type { Run } from "../../run/run";
import { withDeadline } from "../../run/withDeadline";
import type { GateInputs } from "./gateArgs";

const resultSchema = z.looseObject({
  status: z.string(),
  mediaUrl: z.string().optional(),
  vodMediaId: z.string().optional(),
});

const resultsSchema = z.record(z.string(), resultSchema);

export interface GateOutcome {
  readonly results: Readonly<Record<string, GateResult>>;
  /** One sentence per job that did not succeed, with the name of its resource where one of this run shows it. */
  readonly failures: readonly string[];
}

/**
 * Waits until all the jobs of a gate have ended, each to its end: one that failed does not hide another.
 *
 * @param results of an earlier run
 */
export function awaitAll(
  run: Run,
  urn: string,
  { jobIds, region, endpoint, timeoutMs }: GateInputs,
  secretJobs: SecretJobs,
  results?: unknown,
): Promise<GateOutcome> {
  const { watcher } = run.connect(region, endpoint);
  return withDeadline(run, timeoutMs, async ({ signal, over, startedAtMs, endsAtMs }) => {
    const total = jobIds.length;
    let ended = 0;
    const elapsed = () => clockTime(run.clock.now() - startedAtMs);
    const isQuiet = run.config().progress === "off";
    const say = (line: string) => {
      if (!isQuiet) run.host.log.info(urn, line);
    };
    say(`Waiting for ${counted(total, "job")} in ${region}.`);
    keepLive(run, urn, over, () => `${ended} of ${total} jobs have ended · ${elapsed()}`);
    const outcomes = await Promise.all(
      jobIds.map(async (jobId) => {
        const known = knownSuccess(run, results, jobId);
        if (known !== undefined) {
          ended += 1;
          return [jobId, { kind: "ended", job: known }] as const;
        }
        // The renders were submitted by this very run, perhaps: a job not found within a minute of it is lag.
        const outcome = await awaitJob(watcher, jobId, {
          isListEnough: true,
          signal,
          untilMs: endsAtMs,
          submittedAtMs: startedAtMs,
        });
        if (outcome.kind === "ended") ended += 1;
        return [jobId, outcome] as const;
      }),
    );
    const elapsedMs = run.clock.now() - startedAtMs;
    say(`${ended} of ${total} jobs have ended · ${elapsed()}`);
    return {
      results: Object.fromEntries(
        outcomes.map(([jobId, outcome]) => [jobId, resultOf(jobSeen(jobId, outcome))]),
      ),
      failures: outcomes.flatMap(([jobId, outcome]) => {
        const isSecret = isMessageSecret(secretJobs[jobId] ?? []);
        const owner = run.memory.jobNames.of(jobId);
        const sentence = whyShut(outcome, {
          ...{ jobId, region, elapsedMs, isMessageSecret: isSecret },
          protection: owner,
          isForeign: owner?.isForeign,
        });
        if (sentence === undefined) return [];
        return [owner === undefined ? sentence : `${nameIn(owner.urn)}: ${sentence}`];
      }),
    };
  });
}

/** What has succeeded stays so, and need not be asked for: ICE forgets a job after a year, and a film may be older than its gate. */
function knownSuccess(run: Run, results: unknown, jobId: string): IceJob | undefined {
  const stored = resultsSchema.safeParse(results).data?.[jobId];
  const job = run.memory.successOf(jobId) ?? (stored && jobOfOutputs({ ...stored, jobId }));
  return job !== undefined && isGood(job) ? job : undefined;
}

function whyShut(outcome: WaitOutcome, context: OutcomeContext): string | undefined {
  const { jobId, region } = context;
  const isHeld = outcome.kind === "ended" && lacksAddress(outcome.job, undefined);
  return (
    outcomeSentence(outcome, { ...context, mustSucceed: true }) ??
    (isHeld ? lacksAddressSentence(jobId, region, true) : undefined)
  );
}

export function resultOf(job: IceJob): GateResult {
  const { status, mediaUrl, vodMediaId, duration, code, message } = jobOutputs(job);
  return definedFields({
    status,
    mediaUrl,
    vodMediaId,
    duration,
    code,
    message,
  } satisfies EveryField<GateResult>);
}

/** Whether stored results are those of these jobs, all successful, and with an address to go on with. */
export function isOpen(results: unknown, jobIds: readonly string[]): boolean {
  const { data } = resultsSchema.safeParse(results);
  return (
    data !== undefined &&
    Object.keys(data).length === jobIds.length &&
    jobIds.every((jobId) => {
      const { status = "", mediaUrl, vodMediaId } = data[jobId] ?? {};
      return isGood(definedFields({ status, mediaUrl, vodMediaId }));
    })
  );
}

/** A success with an address to go on with. */
function isGood(job: Pick<IceJob, "status" | "mediaUrl" | "vodMediaId">): boolean {
  return phaseOf(job.status) === "success" && !lacksAddress(job, undefined);
}

function jobSeen(jobId: string, outcome: WaitOutcome): IceJob {
  const seen = "job" in outcome ? outcome.job : outcome.last;
  return seen ?? { jobId, status: "Init" };
}
