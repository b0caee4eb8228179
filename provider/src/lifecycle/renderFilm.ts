import type { Deadline } from "../base/deadline";
import { definedFields } from "../base/definedFields";
import type { RenderInputs } from "../inputs/inputs";
import type { ResourceContext } from "../inputs/resourceContext";
import type { IceJob } from "../ice/api";
import { untoldOutputs } from "../job/filmAddress";
import { type Follow, render } from "../job/render";
import type { Predecessor, StartedRender } from "../job/renderContext";
import type { RenderRecord } from "../job/state/renderRecord";
import { fingerprint, outputAddress, renderRequest } from "../job/state/renderRequest";
import { inPlaceHashes } from "../job/state/settings";
import { phaseOf } from "../job/status";
import type { Run } from "../run/run";
import type { Replacement } from "../run/runMemory";
import { withDeadline } from "../run/withDeadline";
import { asRender } from "./asRender";
import { checkedLater, completeInputs } from "./completeInputs";
import { judgeOutcome } from "./judgeOutcome";
import { progressReporter } from "./progress";
import type { Props } from "./props";
import type { Settled } from "./results";
import { settle } from "./settle";
import { timeoutFor } from "./timeout";

export interface RenderWanted {
  readonly verb: "create" | "update";
  /** The resource's id, where it has one already. */
  readonly id?: string;
  /** The resource's own job, where its film turned out not to be there. */
  readonly replacedJobId?: string;
}

/** Submits the job, or finds the one that an earlier run submitted, and returns when its film is there. */
export function renderFilm(
  run: Run,
  context: ResourceContext,
  args: Props,
  wanted: RenderWanted,
): Promise<Settled> {
  const { timeoutMs } = completeInputs(run, args, context);
  return withDeadline(run, timeoutFor(wanted.verb, timeoutMs, context), (deadline) =>
    renderWithin(run, context, args, wanted, deadline),
  );
}

/** The same within a deadline that has begun. */
export function renderWithin(
  run: Run,
  context: ResourceContext,
  args: Props,
  { id, replacedJobId }: RenderWanted,
  deadline: Deadline,
): Promise<Settled> {
  const inputs = completeInputs(run, args, context);
  const { ice, ledger, watcher } = run.connect(inputs.region, inputs.endpoint);
  const { urn } = context;
  const say = (message: string) => run.host.log.info(urn, message);
  return asRender(run, urn, inputs, async () => {
    const { signal, endsAtMs: untilMs, startedAtMs } = deadline;
    const predecessor = replacedJobId === undefined ? predecessorOf(run, urn) : { jobId: replacedJobId };
    const writing = predecessor?.isRunning === true ? [predecessor.jobId] : [];
    const { started, outcome, isFilmInDoubt } = await render(
      { ice, ledger, watcher, clock: run.clock, urn, inputs, writing, signal, untilMs, say },
      predecessor,
      followed(run, urn, inputs, deadline),
    );
    if (outcome.kind === "ended") warnOfUntold(run, urn, outcome.job, inputs);
    const address = outputAddress(inputs);
    const toJudge = { expectation: inputs.expect, outcome, address, context, signal };
    return settle(run, {
      args,
      context,
      region: inputs.region,
      record: definedFields({
        ...recordOf(inputs, args, context, started, id),
        isFilmInDoubt,
      }),
      known: started.job ?? submittedJob(started),
      outcome,
      verdict: await judgeOutcome(run, { ice, ledger }, toJudge),
      startedAtMs,
      keptJobId: predecessor?.isKept === true ? predecessor.jobId : undefined,
    });
  });
}

/** Outputs that stay without a value though the film is there. */
export function warnOfUntold(run: Run, urn: string, job: IceJob, inputs: RenderInputs): void {
  const warning = untoldOutputs(job, inputs);
  if (warning !== undefined) run.host.log.warn(urn, warning);
}

/** A render that failed in this very run comes back where an error hook of the user's asks for another try: one new job. */
function predecessorOf(run: Run, urn: string): (Predecessor & Partial<Replacement>) | undefined {
  const failed = run.memory.failedJobOf(urn);
  if (failed === undefined) return run.memory.predecessorOf(urn);
  const line = `An error hook asks for another try: the request of job ${failed.jobId} is rendered again.`;
  run.host.log.info(urn, line);
  return { jobId: failed.jobId, finished: failed };
}

/** Says what has begun, and how it goes on. */
function followed(run: Run, urn: string, inputs: RenderInputs, { over }: Deadline): Follow {
  return (started) => {
    run.memory.shows(urn, { jobId: started.jobId, address: outputAddress(inputs) });
    // With progress off nobody is told what goes its way.
    if (started.how === "found" || run.config().progress !== "off")
      run.host.log.info(urn, announcement(started, inputs));
    return progressReporter(run, urn, started.submittedAtMs, over);
  };
}

function recordOf(
  inputs: RenderInputs,
  args: Props,
  { secretArguments }: ResourceContext,
  started: StartedRender,
  id?: string,
): RenderRecord {
  return definedFields({
    version: 1 as const,
    fingerprint: fingerprint(renderRequest(inputs)),
    settings: inPlaceHashes(args),
    address: outputAddress(inputs),
    submittedAtMs: started.submittedAtMs,
    replacedJobId: started.replacedJobId,
    jobId: id === undefined ? undefined : started.jobId,
    ...(secretArguments.length > 0 && { secretArguments }),
  });
}

function announcement({ jobId, how, job }: StartedRender, inputs: RenderInputs): string {
  const { region, skipAwait } = inputs;
  if (how === "submitted") {
    const later = inputs.expect === undefined ? "" : `, so \`expect\` is ${checkedLater}`;
    return `Submitted job ${jobId} in ${region}${skipAwait ? `; not waiting for it (skipAwait)${later}` : ""}.`;
  }
  return phaseOf(job.status) === "success"
    ? `Found the finished job ${jobId} of this request and kept its film: nothing was rendered. Change \`triggers\` to render it again.`
    : `Found job ${jobId} of this request, submitted by an earlier run: waiting for it.`;
}

/** All that is known of a job before the first look at it. */
function submittedJob({ jobId, submit }: StartedRender) {
  return definedFields({ jobId, status: "Init", projectId: submit?.projectId });
}
