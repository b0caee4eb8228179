import type { ResourceContext } from "../inputs/resourceContext";
import { requestArguments } from "../inputs/argumentTable";
import { parseInputs } from "../inputs/parseInputs";
import { holdsUnknown } from "../inputs/unknowns";
import { lacksAddress } from "../job/filmAddress";
import { renderedAgain } from "../job/protection";
import { changedNames, type RenderRecord } from "../job/state/renderRecord";
import { outputAddress } from "../job/state/renderRequest";
import { secretNames } from "../job/state/secretOutputs";
import { inPlaceHashes } from "../job/state/settings";
import { type JobPhase, phaseOf } from "../job/status";
import { changedRequest } from "./changedRequest";
import { peekJob } from "./peekJob";
import type { Props } from "./props";
import type { ChangedResource } from "./resourceKind";
import type { Run } from "../run/run";
import type { DiffResult } from "./results";
import { storedJob } from "./storedJob";
import { isMet, readStored, type StoredRender } from "./storedRender";

/**
 * Judges by the stored request and the stored status: another request, or a failed render, is rendered anew, and a missing
 * film where that is asked for; an unfinished job, or one whose film is not known to be as expected, is gone on with;
 * settings change in place. What a preview does not know yet never replaces by itself.
 */
export async function diff(
  run: Run,
  context: ResourceContext,
  { stored: resource, args }: ChangedResource,
): Promise<DiffResult> {
  const { urn } = context;
  const { inputs } = parseInputs(args, run.config().region);
  const stored = readStored(resource);
  const { jobId: id, record } = stored;
  run.memory.keepsSecret(id, secretNames(context, record ?? {}));
  run.memory.jobNames.tell(id, context);
  if (phaseOf(stored.status) === "success") run.memory.succeeded(storedJob(stored));
  const phase = await phaseNow(run, context, stored, args);
  const address = record?.address ?? "";
  const isMissed = record?.isFilmMissing === true && args["rerenderIfMissing"] === true;

  const replaces = [
    ...(record === undefined ? [] : changedRequest(record, stored.outputs, args, inputs)),
    ...(phase === "failed" ? ["status"] : []),
    ...(isMissed ? ["mediaUrl"] : []),
  ];
  if (replaces.length > 0) {
    if (run.memory.isInTurn(urn)) sayWhy(run, context, stored, isMissed);
    const nextAddress = inputs && outputAddress(inputs);
    const isRunning = phase === "pending" && nextAddress === address;
    const finished = phase === "success" ? storedJob(stored) : undefined;
    // What is deleted before the new film is made is not shown meanwhile.
    const isKept =
      finished !== undefined &&
      record?.isFilmMissing !== true &&
      (stored.deletionPolicy !== "delete" || nextAddress === address);
    run.memory.willReplace(urn, { jobId: id, isRunning, nextAddress, finished, isKept });
    return { changes: true, replaces };
  }
  if (record !== undefined && run.memory.isInTurn(urn)) sayNotKnown(run, urn, args);
  run.memory.shows(urn, { jobId: id, address });
  const isUnjudged = inputs?.expect !== undefined && !isMet(stored);
  const isAddressless = lacksAddress(storedJob(stored), args["outputMediaTarget"]);
  const mustGoOn =
    phase === "pending" ||
    record?.isFilmInDoubt === true ||
    isUnjudged ||
    isAddressless ||
    record === undefined ||
    // What has become secret since is stored in clear.
    isNewlySecret(context, record) ||
    holdsUnknown(args);
  // Going on with an unfinished job takes as long as a render.
  if (phase === "pending" && inputs?.skipAwait === false && run.memory.isInTurn(urn)) run.queue.expects(urn);
  const isSettingChanged = changedNames(record?.settings ?? {}, inPlaceHashes(args)).length > 0;
  return { changes: mustGoOn ? true : isSettingChanged ? undefined : false, replaces };
}

function isNewlySecret({ secretArguments }: ResourceContext, record: RenderRecord): boolean {
  return secretArguments.some((name) => record.secretArguments?.includes(name) !== true);
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
  context: ResourceContext,
  { jobId, status, code }: StoredRender,
  isMissed: boolean,
): void {
  const { urn } = context;
  const next = isRenderedAgain(context);
  if (phaseOf(status) === "failed")
    run.host.log.info(urn, `Job ${jobId} failed with ${code ?? "no code"}; ${next}`);
  if (isMissed) run.host.log.info(urn, `The film of job ${jobId} is missing in ICE; ${next}`);
}

/** The stored status; a render that is not waited for is looked at once, since nobody else does. */
async function phaseNow(
  run: Run,
  context: ResourceContext,
  stored: StoredRender,
  args: Props,
): Promise<JobPhase> {
  const phase = phaseOf(stored.status);
  if (phase !== "pending" || args["skipAwait"] !== true) return phase;
  const job = await peekJob(run, stored);
  if (job === undefined) return phase;
  if (phaseOf(job.status) !== "failed") return phase;
  run.host.log.warn(
    context.urn,
    `Job ${stored.jobId} has failed with ${job.code ?? "no code"} since the last run; ${isRenderedAgain(context)}`,
  );
  return "failed";
}

function isRenderedAgain(context: ResourceContext): string {
  return renderedAgain("it is rendered again", "it", context);
}
