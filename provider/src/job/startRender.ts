import type { Clock } from "../clock";
import type { IceApi, IceJob, SubmitReply } from "../ice/api";
import { type IceError, isIceError } from "../ice/errors";
import { iceSentence } from "../ice/iceSentence";
import type { RenderInputs } from "../inputs/inputs";
import { present } from "../present";
import { clientToken } from "./clientToken";
import { findListed } from "./findListed";
import { findRender, jobsOf } from "./findRender";
import { iceTime, type JobLedger, type LedgerView } from "./ledger";
import { type Mark, markOf, readMark } from "./mark";
import { type RenderRequest, renderRequest } from "./renderRequest";
import { submitPatiently } from "./submitPatiently";
import { submitRequest } from "./submitRequest";
import { waitForOlderRenders } from "./waitForOlderRenders";
import type { JobWatcher } from "./watcher";

/** The one job that stands for a request: found, or submitted just now. */
export interface StartedRender {
  readonly jobId: string;
  readonly how: "submitted" | "found";
  /** The job as last seen, where it was found. */
  readonly job: IceJob | undefined;
  readonly submit: SubmitReply | undefined;
  /** The job that this one takes the place of; part of the token. */
  readonly replacedJobId: string | undefined;
  readonly submittedAtMs: number;
  /** When the first submit of this run went out, in ICE's own time: a job created clearly before it is an earlier run's. */
  readonly submittedAtIceMs: number;
}

/** The job whose resource a render takes the place of. */
export interface Predecessor {
  readonly jobId: string;
  /** Whether it still wrote to the render's address when it was last seen. */
  readonly isRunning: boolean;
  /** The job as the state tells of it, where it has succeeded: List may not show it yet. */
  readonly finished?: IceJob | undefined;
}

export interface RenderContext {
  readonly ice: IceApi;
  readonly ledger: JobLedger;
  readonly watcher: JobWatcher;
  readonly clock: Clock;
  readonly urn: string;
  readonly inputs: RenderInputs;
  readonly signal: AbortSignal;
  readonly say: (message: string) => void;
}

/**
 * Finds the job of a request by the mark in the account's jobs, or submits it under its ClientToken, under which ICE
 * answers with the job it already has.
 *
 * @param predecessor the job that the engine replaces; without one, the newest job of the resource stands for it, so that
 *   every run derives the same token
 * @throws IceError, or the signal's reason
 */
export async function startRender(
  context: RenderContext,
  predecessor: Predecessor | undefined,
): Promise<StartedRender> {
  const { ledger, inputs, urn, signal } = context;
  const request = renderRequest(inputs);
  const mark = markOf(urn, request);
  if (predecessor?.finished !== undefined) ledger.record(predecessor.finished);
  let view = await ledger.view(signal);
  let replaced = predecessor;
  let firstSentAtMs: number | undefined;
  sayGap(context, view);
  for (;;) {
    const found = await findRender(context, view, mark);
    if (found !== undefined) return found;
    await waitForOlderRenders(context, view, mark, replaced);
    const replacedJobId = replaced?.jobId ?? jobsOf(view, mark)[0]?.jobId;
    const submitted = await submit(context, request, mark, replacedJobId, firstSentAtMs);
    if (submitted instanceof SubmittedUnseen) {
      // ICE has the job, or may have it: submitting again may start a second one.
      const listed = await findListed(context, view, mark);
      if (listed !== undefined) return listed;
      const { mismatch } = submitted;
      firstSentAtMs ??= submitted.sentAtMs;
      view = await (mismatch === undefined ? ledger.view(signal) : ledger.viewSince(0, signal));
      if (mismatch === undefined) continue;
      // However old it is. Its film is gone, or it would be found: the next token names it as replaced.
      const known = jobsOf(view, mark).find((job) => readMark(job.userData)?.request === mark.request);
      if (known === undefined || known.jobId === replacedJobId) throw mismatch;
      replaced = { jobId: known.jobId, isRunning: false };
    } else return submitted;
  }
}

/** No reply told the job: none came while the token was surely remembered, or ICE knows the token with other words. */
class SubmittedUnseen {
  constructor(
    readonly sentAtMs: number,
    readonly mismatch?: IceError,
  ) {}
}

async function submit(
  context: RenderContext,
  request: RenderRequest,
  mark: Mark,
  replacedJobId: string | undefined,
  /** When an earlier submit of this run went out that may have started the job. */
  firstSentAtMs: number | undefined,
): Promise<StartedRender | SubmittedUnseen> {
  const { clock, ice, inputs, urn, ledger, signal } = context;
  const beganAtMs = clock.now();
  try {
    const sent = submitRequest(inputs, clientToken(urn, request, replacedJobId), mark);
    const { reply, sentAtMs } = await submitPatiently(ice, clock, sent, signal);
    if (reply === undefined) return new SubmittedUnseen(sentAtMs);
    const answeredAtMs = clock.now();
    const submittedAtIceMs = (reply.serverTimeMs ?? answeredAtMs) - (answeredAtMs - sentAtMs);
    const mediaUrl = inputs.outputMediaConfig["MediaURL"];
    ledger.record(
      present({
        jobId: reply.jobId,
        status: "Init",
        mediaUrl: typeof mediaUrl === "string" ? mediaUrl : undefined,
        userData: sent.userData,
        createTime: iceTime(submittedAtIceMs),
      }),
    );
    const how = "submitted";
    return {
      jobId: reply.jobId,
      how,
      job: undefined,
      submit: reply,
      replacedJobId,
      submittedAtMs: sentAtMs,
      // A job of an earlier submit that stayed without a reply is this run's as well.
      submittedAtIceMs: submittedAtIceMs - (sentAtMs - (firstSentAtMs ?? sentAtMs)),
    };
  } catch (error) {
    // Say, an edited userData.
    if (isIceError(error, "tokenMismatch")) return new SubmittedUnseen(beganAtMs, error);
    throw error;
  }
}

function sayGap({ say }: RenderContext, { gap }: LedgerView): void {
  if (gap === undefined) return;
  const why = gap === "tooMany" ? "The account has more jobs than are looked through." : iceSentence(gap);
  say(
    `Whether an earlier run submitted this render could not be looked up in full, so only its ClientToken tells. ${why}`,
  );
}
