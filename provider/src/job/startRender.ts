import { type IceError, isIceError } from "../ice/errors/iceError";
import { definedFields } from "../base/definedFields";
import { clientToken } from "./find/clientToken";
import { findListed } from "./find/findListed";
import { findRender, jobsOf } from "./find/findRender";
import type { LedgerGap, LedgerView } from "./find/ledgerView";
import { jobNow } from "./find/jobNow";
import { iceTime } from "./find/sweepAccount";
import { hasRoomForMark, type Mark, markOf, readMark } from "./find/mark";
import { type RenderRequest, renderRequest } from "./state/renderRequest";
import { submitPatiently } from "./submitPatiently";
import { submitRequest } from "./submitRequest";
import { listedToWrite, waitForOlderRenders } from "./find/waitForOlderRenders";
import type { Predecessor, RenderContext, StartedRender, SubmittedRender } from "./renderContext";
import { phaseOf } from "./status";
import { type SubmitRight, submitUntold } from "./submitRight";

/**
 * Finds the job of a request by the mark in the account's jobs, or submits it under its ClientToken, under which ICE
 * answers with the job it already has.
 *
 * @param predecessor the job that the engine replaces; without one, the newest job of the resource stands for it, so that
 *   every run derives the same token
 * @param right goes with the one token under which it is submitted
 * @throws IceError, or the signal's reason
 */
export async function startRender(
  context: RenderContext,
  predecessor: Predecessor | undefined,
  right: SubmitRight,
): Promise<StartedRender> {
  const { ledger, inputs, urn, writing = [], signal } = context;
  const request = renderRequest(inputs);
  const mark = markOf(urn, request);
  if (predecessor?.finished !== undefined) ledger.record(predecessor.finished);
  let view = await ledger.view(signal);
  let replaced = predecessor;
  let untold: UntoldSubmit | undefined;
  sayGap(context, view);
  // Before anything is found that they overwrite.
  await waitForOlderRenders(context, writing);
  let hasWaited = false;
  for (;;) {
    const found = await findRender(context, view, mark);
    const others = listedToWrite(context, view, mark, found?.jobId);
    // Of several that write there at once the last one shows its film: a forced replacement may have waited for none.
    const isLast = hasWaited || others.size + writing.length === 0;
    if (found !== undefined && (isLast || phaseOf(found.job.status) !== "pending")) return found;
    await waitForOlderRenders(context, others);
    if (!hasWaited && (found !== undefined || others.size > 0)) {
      hasWaited = true;
      // It may have ended before them.
      if (found !== undefined) await jobNow(context, found.job);
      continue;
    }
    // Once sent, the token stays: under another one a second job would start.
    const following = untold ?? {
      before: view,
      replacedJobId: replaced?.jobId ?? jobsOf(view, mark)[0]?.jobId,
    };
    const submitted = await submit(context, request, mark, following, right);
    if (!(submitted instanceof SubmittedUnseen)) return submitted;
    // ICE has the job, or may have it: submitting again may start a second one.
    const { mismatch } = submitted;
    // After a submit without a reply a job may be that one's own.
    const isRefused = mismatch !== undefined && untold === undefined;
    const listed = await findListed(context, view, mark, isRefused);
    if (listed !== undefined) return listed;
    if (mismatch === undefined) {
      untold = { firstSentAtMs: submitted.sentAtMs, ...following };
      view = await ledger.view(signal);
      // Where List would not show the job, the token alone stands for it, and by now ICE may have forgotten that.
      if (view.gap !== undefined || !hasRoomForMark(inputs.userData)) throw submitUntold();
      continue;
    }
    view = await ledger.viewSince(0, signal);
    // However old it is. Its film is gone, or it would be found: the next token names it as replaced.
    const known = jobsOf(view, mark).find((job) => readMark(job.userData)?.request === mark.request);
    const isNews = known !== undefined && known.jobId !== following.replacedJobId;
    if (!isNews || !isRefused) throw mismatch;
    replaced = { jobId: known.jobId };
    right.isKnownOtherwise();
  }
}

/** A submit of this run that stayed without a reply. */
interface UntoldSubmit {
  /** What was known before. */
  readonly before: LedgerView;
  readonly replacedJobId: string | undefined;
  /** When it went out; undefined for the first one. */
  readonly firstSentAtMs?: number;
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
  { before, replacedJobId, firstSentAtMs }: UntoldSubmit,
  right: SubmitRight,
): Promise<SubmittedRender | SubmittedUnseen> {
  const { clock, ice, inputs, urn, ledger, signal } = context;
  const beganAtMs = clock.now();
  try {
    const sent = submitRequest(inputs, clientToken(urn, request, replacedJobId), mark);
    right.use(sent.clientToken);
    const { reply, sentAtMs } = await submitPatiently(ice, clock, sent, signal);
    if (reply === undefined) return new SubmittedUnseen(sentAtMs);
    const answeredAtMs = clock.now();
    const submittedAtIceMs = (reply.serverTimeMs ?? answeredAtMs) - (answeredAtMs - sentAtMs);
    const mediaUrl = inputs.outputMediaConfig["MediaURL"];
    ledger.record(
      definedFields({
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
      firstSentAtMs: firstSentAtMs ?? sentAtMs,
      before,
      // A job of an earlier submit that stayed without a reply is this run's as well.
      submittedAtIceMs: submittedAtIceMs - (sentAtMs - (firstSentAtMs ?? sentAtMs)),
    };
  } catch (error) {
    // Say, an edited userData.
    if (isIceError(error, "tokenMismatch")) return new SubmittedUnseen(beganAtMs, error);
    throw error;
  }
}

/** Once for all the renders of a run: they share one sweep. */
const told = new WeakSet<LedgerGap | LedgerView["unreadable"]>();

function sayGap({ say }: RenderContext, { gap, unreadable }: LedgerView): void {
  if (gap !== undefined && !told.has(gap))
    say(
      `Whether an earlier run submitted this render could not be looked up in full, so only its ClientToken tells. ${gap.because}`,
    );
  if (unreadable.length > 0 && !told.has(unreadable))
    say(`Entries of the account's list of jobs that can't be read, and are skipped: ${unreadable.length}.`);
  if (gap !== undefined) told.add(gap);
  told.add(unreadable);
}
