import { describeFailure } from "../inputs/failure";
import type { RenderInputs, ResourceContext } from "../inputs/inputs";
import { parseInputs } from "../inputs/parseInputs";
import { startDeadline } from "../job/deadline";
import { render } from "../job/render";
import type { RenderRecord } from "../job/renderRecord";
import { fingerprint, outputAddress, renderRequest } from "../job/renderRequest";
import { settingsOf } from "../job/settings";
import type { StartedRender } from "../job/startRender";
import { phaseOf } from "../job/status";
import { PlainError } from "../plainError";
import { present } from "../present";
import { judgeOutcome } from "./judgeOutcome";
import { progressReporter } from "./progress";
import { type Props, splitProps } from "./props";
import type { Run } from "./run";
import { settle } from "./settle";
import { timeoutFor } from "./timeout";
import { waitOrLook } from "./waitOrLook";

export interface CreateResult {
  readonly id: string;
  readonly outs: Props;
}

/** Submits the job, or finds the one that an earlier run submitted, and returns when its film is there. */
export async function create(run: Run, props: Props): Promise<CreateResult> {
  const { args, context } = splitProps(props);
  const { urn } = context;
  const inputs = completeInputs(run, args, context);
  const connection = run.connect(inputs.region, inputs.endpoint);
  const deadline = startDeadline(
    timeoutFor("create", inputs.timeoutMs, context),
    run.host.cancelled,
    run.clock,
  );
  const say = (message: string) => run.host.log.info(urn, message);
  const ended = inputs.skipAwait ? undefined : run.queue.begins(urn);
  let hasSucceeded = false;
  try {
    const { started, outcome } = await render(
      { ...connection, clock: run.clock, urn, inputs, signal: deadline.signal, say },
      run.memory.predecessorOf(urn),
      {
        onStarted: (started) => {
          run.memory.shows(urn, { jobId: started.jobId, address: outputAddress(inputs) });
          // With progress off nobody is told what goes its way.
          if (started.how === "found" || run.config().progress !== "off") say(announcement(started, inputs));
        },
        wait: (started, onLook) => {
          const { jobId, submittedAtMs } = started;
          const report = progressReporter(run, urn, submittedAtMs, deadline.over);
          return waitOrLook(run, connection, {
            jobId,
            submittedAtMs,
            skipAwait: inputs.skipAwait,
            isListEnough: isListEnough(inputs),
            deadline,
            onLook: (job, total) => {
              report(job, total);
              onLook(job);
            },
          });
        },
      },
    );
    const verdict = await judgeOutcome(run, connection.ice, {
      expectation: inputs.expect,
      outcome,
      address: outputAddress(inputs),
      context,
      signal: deadline.signal,
    });
    const state = settle(run, {
      props,
      context,
      region: inputs.region,
      record: recordOf(inputs, args, context, started),
      known: started.job ?? submittedJob(started),
      outcome,
      verdict,
      startedAtMs: deadline.startedAtMs,
    });
    hasSucceeded = true;
    return { id: started.jobId, outs: state };
  } finally {
    ended?.(hasSucceeded);
    deadline.release();
  }
}

/** Nothing that only Get tells becomes an output: no media in VOD, and no timeline that ICE filled in. */
export function isListEnough({ film, outputMediaTarget }: RenderInputs): boolean {
  return film.kind === "timeline" && outputMediaTarget === "oss-object";
}

export function completeInputs(run: Run, args: Props, context: ResourceContext): RenderInputs {
  const { inputs, failures } = parseInputs(args, run.config().region);
  if (inputs !== undefined) return inputs;
  throw new PlainError(
    failures.map((failure) => describeFailure(failure, context.secretArguments)).join(" "),
  );
}

export function recordOf(
  inputs: RenderInputs,
  args: Props,
  { secretArguments }: ResourceContext,
  started: StartedRender,
): RenderRecord {
  return present({
    version: 1 as const,
    fingerprint: fingerprint(renderRequest(inputs)),
    settings: settingsOf(args),
    address: outputAddress(inputs),
    submittedAtMs: started.submittedAtMs,
    replacedJobId: started.replacedJobId,
    ...(secretArguments.length > 0 && { secretArguments }),
  });
}

function announcement({ jobId, how, job }: StartedRender, inputs: RenderInputs): string {
  const { region, skipAwait } = inputs;
  if (how === "submitted") {
    const later = inputs.expect === undefined ? "" : `, so \`expect\` is ${checkedLater}`;
    return `Submitted job ${jobId} in ${region}${skipAwait ? `; not waiting for it (skipAwait)${later}` : ""}.`;
  }
  return job !== undefined && phaseOf(job.status) === "success"
    ? `Found the finished job ${jobId} of this request and kept its film: nothing was rendered. Change \`triggers\` to render it again.`
    : `Found job ${jobId} of this request, submitted by an earlier run: waiting for it.`;
}

/** What becomes of `expect` where nobody waits for the film. */
export const checkedLater = "checked by a later `pulumi up` that finds the job ended";

/** All that is known of a job before the first look at it. */
function submittedJob({ jobId, submit }: StartedRender) {
  return present({ jobId, status: "Init", projectId: submit?.projectId });
}
