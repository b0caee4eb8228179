import { z } from "zod";
import type { IceJob } from "../../ice/api";
import { awaitJob, type WaitOutcome } from "../../job/awaitJob";
import { startDeadline } from "../../job/deadline";
import type { GateResult } from "../../job/gateResult";
import { clockTime } from "../../job/humanTime";
import { outcomeSentence } from "../../job/outcomeSentence";
import { jobOutputs } from "../../job/outputs";
import { phaseOf } from "../../job/status";
import { present } from "../../present";
import { keepLive } from "../keepLive";
import type { Run } from "../run";
import type { GateInputs } from "./gateArgs";

const resultSchema = z.object({ status: z.string() });

export interface GateOutcome {
  readonly results: Readonly<Record<string, GateResult>>;
  /** One sentence per job that did not succeed. */
  readonly failures: readonly string[];
}

/** Waits until all the jobs of a gate have ended, each to its end: one that failed does not hide another. */
export async function awaitAll(
  run: Run,
  urn: string,
  inputs: GateInputs,
  timeoutMs: number,
): Promise<GateOutcome> {
  const { watcher } = run.connect(inputs.region, inputs.endpoint);
  const deadline = startDeadline(timeoutMs, run.host.cancelled, run.clock);
  const total = inputs.jobIds.length;
  let ended = 0;
  const elapsed = () => clockTime(run.clock.now() - deadline.startedAtMs);
  const isQuiet = run.config().progress === "off";
  const say = (line: string) => {
    if (!isQuiet) run.host.log.info(urn, line);
  };
  say(`Waiting for ${total} ${total === 1 ? "job" : "jobs"} in ${inputs.region}.`);
  keepLive(run, urn, deadline.over, () => `${ended} of ${total} jobs have ended · ${elapsed()}`);
  try {
    const outcomes = await Promise.all(
      inputs.jobIds.map(async (jobId) => {
        // The renders were submitted by this very run, perhaps: a job not found within a minute of it is lag.
        const outcome = await awaitJob(watcher, jobId, {
          isListEnough: true,
          signal: deadline.signal,
          untilMs: deadline.endsAtMs,
          submittedAtMs: deadline.startedAtMs,
        });
        if (outcome.kind === "ended") ended += 1;
        return [jobId, outcome] as const;
      }),
    );
    const elapsedMs = run.clock.now() - deadline.startedAtMs;
    say(`${ended} of ${total} jobs have ended · ${elapsed()}`);
    return {
      results: Object.fromEntries(
        outcomes.map(([jobId, outcome]) => [jobId, resultOf(jobSeen(jobId, outcome))]),
      ),
      failures: outcomes.flatMap(([jobId, outcome]) => {
        const sentence = outcomeSentence(outcome, { jobId, region: inputs.region, elapsedMs });
        return sentence === undefined ? [] : [sentence];
      }),
    };
  } finally {
    deadline.release();
  }
}

export function resultOf(job: IceJob): GateResult {
  const { status, mediaUrl, duration, code, message } = jobOutputs(job);
  return present({ status, mediaUrl, duration, code, message });
}

/** Whether stored results are those of these jobs, all successful. */
export function isOpen(results: unknown, jobIds: readonly string[]): boolean {
  const parsed = z.record(z.string(), resultSchema).safeParse(results);
  return (
    parsed.success &&
    Object.keys(parsed.data).length === jobIds.length &&
    jobIds.every((jobId) => phaseOf(parsed.data[jobId]?.status ?? "") === "success")
  );
}

function jobSeen(jobId: string, outcome: WaitOutcome): IceJob {
  const seen = "job" in outcome ? outcome.job : outcome.last;
  return seen ?? { jobId, status: "Init" };
}
