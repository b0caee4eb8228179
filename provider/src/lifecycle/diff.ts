import type { ResourceContext } from "../inputs/inputs";
import { parseInputs } from "../inputs/parseInputs";
import { holdsUnknown } from "../inputs/unknowns";
import { changedNames, readRenderRecord } from "../job/renderRecord";
import { outputAddress } from "../job/renderRequest";
import { settingsOf } from "../job/settings";
import { type JobPhase, phaseOf } from "../job/status";
import { changedRequest, requestArguments } from "./changedRequest";
import { lookOnce } from "./lookOnce";
import { type Props, splitProps } from "./props";
import type { Run } from "./run";
import { storedJob } from "./storedJob";
import { isMet, readState, type StoredRender } from "./storedRender";

export interface DiffResult {
  /** Undefined leaves the comparison of plain settings to the engine, which knows options such as replaceOnChanges. */
  readonly changes: boolean | undefined;
  readonly replaces: string[];
}

/**
 * Judges by the stored request and the stored status: another request, or a failed render, is rendered anew, and a missing
 * film where that is asked for; an unfinished job, or one whose film is not known to be as expected, is gone on with;
 * settings change in place. What a preview does not know yet never replaces by itself.
 */
export async function diff(run: Run, id: string, olds: Props, news: Props): Promise<DiffResult> {
  const { args, context } = splitProps(news);
  const { urn } = context;
  const record = readRenderRecord(olds);
  const { inputs } = parseInputs(args, run.config().region);
  const stored = readState(id, olds);
  const phase = await phaseNow(run, stored, args, urn);
  const address = record?.address ?? "";
  const isMissed = record?.isFilmMissing === true && args["rerenderIfMissing"] === true;

  const replaces = [
    ...(record === undefined ? [] : changedRequest(record, olds, args, inputs)),
    ...(phase === "failed" ? ["status"] : []),
    ...(isMissed ? ["mediaUrl"] : []),
  ];
  if (replaces.length > 0) {
    if (run.memory.isInTurn(urn)) sayWhy(run, context, stored, isMissed);
    const nextAddress = inputs && outputAddress(inputs);
    const isRunning = phase === "pending" && nextAddress === address;
    const finished = phase === "success" ? storedJob(stored, olds, record) : undefined;
    run.memory.willReplace(urn, { jobId: id, isRunning, nextAddress, finished });
    return { changes: true, replaces };
  }
  if (record !== undefined && run.memory.isInTurn(urn)) sayNotKnown(run, urn, args);
  run.memory.shows(urn, { jobId: id, address });
  const isUnjudged = inputs?.expect !== undefined && !isMet(stored);
  const mustGoOn = phase === "pending" || isUnjudged || record === undefined || holdsUnknown(args);
  // Going on with an unfinished job takes as long as a render.
  if (phase === "pending" && inputs?.skipAwait === false && run.memory.isInTurn(urn)) run.queue.expects(urn);
  const isSettingChanged = changedNames(record?.settings ?? {}, settingsOf(args)).length > 0;
  return { changes: mustGoOn ? true : isSettingChanged ? undefined : false, replaces };
}

/** A preview shows no replacement for what it does not know: one may come all the same. */
function sayNotKnown(run: Run, urn: string, args: Props): void {
  const names = requestArguments.filter((name) => holdsUnknown(args[name]));
  if (names.length === 0) return;
  const what = `${names.join(" and ")} ${names.length === 1 ? "is" : "are"}`;
  run.host.log.info(urn, `${what} known only in the run: it is rendered again if there is a change.`);
}

/** The engine shows changed arguments by itself; what else renders again has to be said. */
function sayWhy(
  run: Run,
  { urn, protect }: ResourceContext,
  { jobId, status, code }: StoredRender,
  isMissed: boolean,
): void {
  const next = protect
    ? `it is protected, which keeps it from being rendered again: run \`pulumi state unprotect '${urn}'\` first.`
    : "it is rendered again.";
  if (phaseOf(status) === "failed")
    run.host.log.info(urn, `Job ${jobId} failed with ${code ?? "no code"}; ${next}`);
  if (isMissed) run.host.log.info(urn, `The film of job ${jobId} is missing in ICE; ${next}`);
}

/** The stored status; a render that is not waited for is looked at once, since nobody else does. */
async function phaseNow(run: Run, stored: StoredRender, args: Props, urn: string): Promise<JobPhase> {
  const phase = phaseOf(stored.status);
  if (phase !== "pending" || args["skipAwait"] !== true) return phase;
  const job = await lookOnce(run, stored);
  if (job === undefined) return phase;
  if (phaseOf(job.status) !== "failed") return phase;
  run.host.log.warn(
    urn,
    `Job ${stored.jobId} has failed with ${job.code ?? "no code"} since the last run; it is rendered again.`,
  );
  return "failed";
}
