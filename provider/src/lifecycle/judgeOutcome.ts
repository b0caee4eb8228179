import type { IceApi } from "../ice/api";
import type { Expectation } from "../inputs/expectation";
import type { ResourceContext } from "../inputs/inputs";
import type { WaitOutcome } from "../job/awaitJob";
import { judgeFilm } from "../job/expect/judgeFilm";
import type { Verdict } from "../job/expect/verdict";
import { registrationPatienceMs } from "../job/registration";
import { phaseOf } from "../job/status";
import type { Run } from "./run";

export interface OutcomeToJudge {
  readonly expectation: Expectation | undefined;
  readonly outcome: WaitOutcome;
  /** The canonical address the job wrote to; undefined where it is not known. */
  readonly address: string | undefined;
  readonly context: Pick<ResourceContext, "secretArguments">;
  readonly signal: AbortSignal;
  /** @default the time that ICE may take to register a film */
  readonly patienceMs?: number;
}

/** Whether the film of a job that succeeded is as expected; undefined where there is none, or nothing is expected. */
export async function judgeOutcome(
  run: Run,
  ice: IceApi,
  { expectation, outcome, address, context, signal, patienceMs = registrationPatienceMs }: OutcomeToJudge,
): Promise<Verdict | undefined> {
  if (expectation === undefined || outcome.kind !== "ended") return undefined;
  const { job } = outcome;
  if (phaseOf(job.status) !== "success") return undefined;
  const verdict = await judgeFilm(ice, run.clock, { job, address, expectation, patienceMs }, signal);
  return context.secretArguments.includes("expect") ? withoutValues(verdict) : verdict;
}

function withoutValues(verdict: Verdict): Verdict {
  return verdict.kind === "unmet"
    ? { kind: "unmet", differences: ["what `expect` holds is a secret, and is not shown"] }
    : verdict;
}
