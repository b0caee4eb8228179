import type { IceJob } from "../ice/api";
import { adviceFor } from "../ice/errors/codes";
import { hiddenMessage, iceSentence, withoutMessage } from "../ice/errors/sentence";
import { troubleSentence } from "../ice/errors/trouble";
import { safeText } from "../base/display";
import { afterUnprotect, type Protection, renderedAgain } from "./protection";
import type { WaitOutcome } from "./watch/awaitJob";
import { clockTime } from "../base/humanTime";
import { isKnownStatus, phaseOf } from "./status";

export interface OutcomeContext {
  readonly jobId: string;
  readonly region: string;
  readonly elapsedMs: number;
  /** Of the resource that the job is of, where that is known. */
  readonly protection?: Protection | undefined;
  /** Whether the job is only looked at (`get`): nothing here renders it again. */
  readonly isForeign?: boolean | undefined;
  /** Whether a gate waits for the job, with a region of its own. */
  readonly mustSucceed?: boolean;
  /** Whether ICE's Message is not to be shown: it may repeat a request that is secret. */
  readonly isMessageSecret?: boolean;
}

/** The sentence users read when a wait did not end in success; undefined when it did. */
export function outcomeSentence(outcome: WaitOutcome, context: OutcomeContext): string | undefined {
  const where = `job ${context.jobId} in ${context.region}`;
  switch (outcome.kind) {
    case "notAwaited":
      return undefined;
    case "ended":
      return phaseOf(outcome.job.status) === "success" ? undefined : failedSentence(outcome.job, context);
    case "timedOut":
      return `Timed out after ${clockTime(outcome.timeoutMs)}: ${where} ${stillIs(outcome.last)}. ICE goes on rendering it, and the next \`pulumi up\` waits for the same job; raise \`timeout\` if it needs longer.${troubleSentence(outcome.trouble)}`;
    case "inDoubt":
      return outcome.error.message;
    case "interrupted":
      return `Interrupted after ${clockTime(context.elapsedMs)}: ${where} ${stillIs(outcome.last)}. ICE goes on rendering it, and the next \`pulumi up\` waits for the same job.`;
    case "lost":
      return `The wait for ${where} ended after ${clockTime(context.elapsedMs)}: ${iceSentence(context.isMessageSecret === true ? withoutMessage(outcome.error) : outcome.error)} ${afterLost(outcome.error.kind === "notFound", context)}`;
  }
}

/** What a failed render says: ICE's own Code and Message, where, how long, and what to do. */
export function failedSentence(job: IceJob, context: OutcomeContext): string {
  const { jobId, region, elapsedMs, protection, isForeign, isMessageSecret } = context;
  const said = safeText(isMessageSecret === true ? hiddenMessage : (job.message ?? "no message")).replace(
    /\.$/u,
    "",
  );
  const next = isForeign
    ? "Whoever submitted it has to render it again."
    : renderedAgain("The next `pulumi up` renders it again", "The resource", protection);
  return `The render failed with ${job.code ?? "no code"}: ${said} (job ${jobId}, region ${region}, after ${clockTime(elapsedMs)}). ${adviceFor(job.code, job.message)} ${next}`;
}

const again = "The next `pulumi up` looks at the same job again.";

/** @param unprotected what has to be done before, in brackets */
export function ifGone(unprotected = ""): string {
  return `If it is gone for good, change \`triggers\`${unprotected}: that renders it anew.`;
}

/** A job that is not found is most often asked for in the wrong place. */
function afterLost(isNotFound: boolean, { region, mustSucceed, protection }: OutcomeContext): string {
  if (isNotFound && mustSucceed === true)
    return `The job is not known in ${region} to this account: give the gate the region of the render, and check the credentials and the endpoint. ICE forgets a job after a year: leave out one that is older, or run \`pulumi up\` with its render, of which the state knows.`;
  if (!isNotFound) return again;
  return `Check that the credentials, region and endpoint are those it was submitted with. ${again} ${ifGone(afterUnprotect(protection))}`;
}

function stillIs(last: IceJob | undefined): string {
  if (last === undefined) return "was submitted and not looked at since";
  const percent = last.progressPercent === undefined ? "" : ` at ${last.progressPercent} %`;
  const unknown = isKnownStatus(last.status) ? "" : ", a status this version does not know";
  return `is still ${last.status}${percent}${unknown}`;
}
