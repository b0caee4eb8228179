import type { Deadline } from "../base/deadline";
import { definedFields } from "../base/definedFields";
import type { IceJob } from "../ice/api";
import type { RenderInputs } from "../inputs/inputs";
import type { ResourceContext } from "../inputs/resourceContext";
import type { Verdict } from "../job/expect/verdict";
import { registeredFilm } from "../job/find/registeredFilm";
import { addressed, lacksAddress, withRequestedAddress } from "../job/filmAddress";
import { changedNames, type RenderRecord } from "../job/state/renderRecord";
import { fingerprint, outputAddress, renderRequest } from "../job/state/renderRequest";
import { redact } from "../job/redact";
import { isMessageSecret, secretNames } from "../job/state/secretOutputs";
import { inPlaceHashes } from "../job/state/settings";
import { phaseOf } from "../job/status";
import { outcomeOf, type WaitOutcome } from "../job/watch/awaitJob";
import { awaitOrPeek } from "../job/watch/awaitOrPeek";
import { isListEnough } from "../job/watch/isListEnough";
import type { IceConnection, Run } from "../run/run";
import { withDeadline } from "../run/withDeadline";
import { asRender } from "./asRender";
import { checkedLater, completeInputs } from "./completeInputs";
import { judgeOutcome } from "./judgeOutcome";
import { plainly } from "./plainly";
import { progressReporter } from "./progress";
import type { Props } from "./props";
import { renderFilm, renderWithin, warnOfUntold } from "./renderFilm";
import type { ChangedResource } from "./resourceKind";
import type { Settled } from "./results";
import { settle } from "./settle";
import { storedJob } from "./storedJob";
import { isMet, readStored, type StoredRender } from "./storedRender";
import { timeoutFor } from "./timeout";
import { updateMetadata } from "./updateMetadata";

/** What one update works with. */
interface Update {
  readonly run: Run;
  readonly context: ResourceContext;
  readonly connection: IceConnection;
  readonly stored: StoredRender;
  readonly args: Props;
  readonly inputs: RenderInputs;
  readonly record: RenderRecord;
  readonly deadline: Deadline;
}

/**
 * Goes on with a stored job: waits for one that was unfinished, fails again for one that failed or whose film is not as
 * expected, and takes changed settings over. Renders only where an error hook asks for it.
 */
export async function update(run: Run, context: ResourceContext, change: ChangedResource): Promise<Settled> {
  const { args, stored } = change;
  const failed = run.memory.failedJobOf(context.urn);
  // A try whose job goes on follows the one that failed.
  if (failed !== undefined && readStored(stored).record?.replacedJobId !== failed.jobId)
    return renderFilm(run, context, args, { verb: "update", id: stored.id }).catch((error: unknown) =>
      leftBy(error, run, context, change),
    );
  return settleStored(run, context, change);
}

/** A hook's try that came to nothing: the engine would forget a new resource, and with it the job that failed before. */
async function leftBy(
  error: unknown,
  run: Run,
  context: ResourceContext,
  change: ChangedResource,
): Promise<Settled> {
  const isFailed = phaseOf(readStored(change.stored).status) === "failed";
  const left = isFailed ? await settleStored(run, context, change) : undefined;
  if (left?.kind !== "notReady") throw error;
  const { secretArguments } = context;
  const secrecy = {
    redact: (text: string) => redact(text, change.args, secretArguments),
    isMessageSecret: isMessageSecret(secretArguments),
  };
  return { ...left, reasons: [...left.reasons, plainly(error, secrecy).message] };
}

/** Where the stored job's film was in doubt, and is not there, it is rendered anew: the deadline is that of both. */
function settleStored(run: Run, context: ResourceContext, change: ChangedResource): Promise<Settled> {
  const { args } = change;
  const { urn } = context;
  const inputs = completeInputs(run, args, context);
  const stored = readStored(change.stored);
  const region = stored.region ?? inputs.region;
  const connection = run.connect(region, inputs.endpoint);
  return withDeadline(run, timeoutFor("update", inputs.timeoutMs, context), async (deadline) => {
    run.memory.shows(urn, { jobId: stored.jobId, address: outputAddress(inputs) });
    const there = await asRender(run, urn, inputs, async () => {
      const secrets = secretNames(context, stored.record ?? {});
      const secretArguments = secrets.length > 0 ? secrets : undefined;
      const known = storedJob(stored);
      const was = recordOf(run, known, { ...stored.record, secretArguments }, inputs, args);
      const work = { run, context, connection, stored, args, inputs, record: was, deadline };
      let outcome = await goOn(work, known);
      let record: RenderRecord | undefined = was;
      try {
        record = await withoutDoubt(work, outcome);
      } catch (error) {
        // The doubt stays, and the job with it: of an error hook's try the engine would forget both.
        outcome = outcomeOf(error, undefined);
      }
      if (record === undefined) return undefined;
      const verdict = await verdictOn(work, outcome);
      const { startedAtMs, signal } = deadline;
      const settled = settle(run, { args, context, region, record, known, outcome, verdict, startedAtMs });
      // A film that is not as expected has its media all the same: changed metadata is not lost on it.
      if (settled.kind === "ready" || verdict !== undefined)
        await updateMetadata({
          ...{ run, connection, urn, inputs, stored, args, signal },
          state: settled.state.outputs,
        });
      return settled;
    });
    const anew = { verb: "update", id: change.stored.id, replacedJobId: stored.jobId } as const;
    return there ?? renderWithin(run, context, args, anew, deadline);
  });
}

/** How the stored job has ended; one that has not is waited for. */
async function goOn(work: Update, known: IceJob): Promise<WaitOutcome> {
  const { run, context, connection, stored, inputs, record, deadline } = work;
  const { jobId } = stored;
  const { skipAwait } = inputs;
  const { submittedAtMs } = record;
  const say = (line: string) => run.host.log.info(context.urn, line);
  const isPending = phaseOf(stored.status) === "pending";
  const stays = withRequestedAddress(known, inputs);
  if (!isPending && !lacksAddress(stays, inputs.outputMediaTarget)) return { kind: "ended", job: stays };
  if (isPending && !skipAwait) say(`Going on with job ${jobId}, which an earlier run submitted.`);
  const outcome = await awaitOrPeek(
    { ...connection, clock: run.clock },
    {
      jobId,
      submittedAtMs,
      skipAwait,
      isListEnough: isListEnough(inputs),
      signal: deadline.signal,
      untilMs: deadline.endsAtMs,
      onLook: progressReporter(run, context.urn, submittedAtMs, deadline.over),
    },
  );
  if (outcome.kind === "notAwaited") say(notAwaited(outcome.job, inputs));
  if (outcome.kind === "ended") warnOfUntold(run, context.urn, outcome.job, inputs);
  return addressed(outcome, inputs);
}

/**
 * The record as it is when a film in doubt turned out to be there: then it is not missing either.
 *
 * @returns undefined where it is not there
 */
async function withoutDoubt(work: Update, outcome: WaitOutcome): Promise<RenderRecord | undefined> {
  const { run, context, connection, inputs, record, deadline } = work;
  const isOver = outcome.kind === "ended" && phaseOf(outcome.job.status) === "success";
  if (record.isFilmInDoubt !== true || !isOver) return record;
  const { ledger, ice } = connection;
  const { signal } = deadline;
  const say = (line: string) => run.host.log.info(context.urn, line);
  const asked = { ice, ledger, clock: run.clock, inputs, signal, say };
  const film = await registeredFilm(asked, outcome.job);
  if (film.kind === "gone") {
    say(`The film of job ${outcome.job.jobId} is not there: rendering anew.`);
    return undefined;
  }
  return definedFields({ ...record, isFilmInDoubt: undefined, isFilmMissing: undefined });
}

/** Whether the film is as expected: judged once, unless something else is expected now. */
async function verdictOn(work: Update, outcome: WaitOutcome): Promise<Verdict | undefined> {
  const { run, context, connection, stored, args, inputs, record, deadline } = work;
  const was = stored.record?.settings ?? {};
  if (isMet(stored) && !changedNames(was, inPlaceHashes(args)).includes("expect")) return { kind: "met" };
  return judgeOutcome(run, connection, {
    expectation: inputs.expect,
    outcome,
    address: record.address,
    context,
    signal: deadline.signal,
  });
}

function recordOf(
  run: Run,
  known: IceJob,
  record: Partial<RenderRecord>,
  inputs: RenderInputs,
  args: Props,
): RenderRecord {
  return definedFields({
    ...record,
    version: 1 as const,
    fingerprint: record.fingerprint ?? fingerprint(renderRequest(inputs)),
    settings: inPlaceHashes(args),
    address: record.address ?? outputAddress(inputs),
    // Of an import ICE alone tells.
    submittedAtMs: record.submittedAtMs ?? (Date.parse(known.createTime ?? "") || run.clock.now()),
  });
}

function notAwaited({ jobId, status }: IceJob, { expect }: RenderInputs): string {
  const later = expect === undefined ? "" : `, so \`expect\` is ${checkedLater}`;
  return `Job ${jobId} is still ${status}; not waiting for it (skipAwait)${later}.`;
}
