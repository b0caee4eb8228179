import type { IceJob } from "../ice/api";
import { canonicalAddress } from "../base/ossAddress";
import { laterWriter } from "../job/find/filmPresence";
import type { Expectation } from "../inputs/expectation";
import type { ResourceContext } from "../inputs/resourceContext";
import type { WaitOutcome } from "../job/watch/awaitJob";
import { judgeFilm } from "../job/expect/judgeFilm";
import type { Verdict } from "../job/expect/verdict";
import { registrationPatienceMs } from "../job/find/registration";
import { phaseOf } from "../job/status";
import type { IceConnection, Run } from "../run/run";

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
  { ice, ledger }: Pick<IceConnection, "ice" | "ledger">,
  { expectation, outcome, address, context, signal, patienceMs = registrationPatienceMs }: OutcomeToJudge,
): Promise<Verdict | undefined> {
  if (expectation === undefined || outcome.kind !== "ended") return undefined;
  const { job } = outcome;
  if (phaseOf(job.status) !== "success") return undefined;
  const film = { job, address, expectation, patienceMs, laterWriter: writerSince(run, ledger, job, address) };
  const verdict = await judgeFilm(ice, run.clock, film, signal);
  return context.secretArguments.includes("expect") ? withoutValues(verdict) : verdict;
}

/** A render that ends after this one may have begun so long before. */
const longestRenderMs = 6 * 60 * 60_000;

/**
 * The job that wrote a film's address after its own did, as List tells now. Two resources of a run that ask for the same film
 * write the same: theirs counts as its own.
 */
function writerSince(run: Run, ledger: IceConnection["ledger"], job: IceJob, address: string | undefined) {
  return async (signal: AbortSignal): Promise<IceJob | undefined> => {
    const where = address ?? (job.mediaUrl === undefined ? undefined : canonicalAddress(job.mediaUrl));
    if (where === undefined) return undefined;
    const createdAtMs = Date.parse(job.createTime ?? "");
    const sinceMs = (Number.isNaN(createdAtMs) ? run.clock.now() : createdAtMs) - longestRenderMs;
    const writer = laterWriter(await ledger.listedSince(sinceMs, signal), job, where);
    const { memory } = run;
    const isTwin = writer !== undefined && memory.isShown({ jobId: writer.jobId, address: "" });
    // Different films that an earlier version left at one address are no twins.
    return isTwin && !memory.addresses.isDisputed(where) ? undefined : writer;
  };
}

function withoutValues(verdict: Verdict): Verdict {
  return verdict.kind === "unmet"
    ? { kind: "unmet", differences: ["what `expect` holds is a secret, and is not shown"] }
    : verdict;
}
