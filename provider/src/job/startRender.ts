import type { Clock } from "../clock";
import type { IceApi, IceJob, SubmitReply } from "../ice/api";
import { isIceError } from "../ice/errors";
import { iceSentence } from "../ice/iceSentence";
import type { RenderInputs } from "../inputs/inputs";
import { canonicalAddress } from "../inputs/ossAddress";
import { present } from "../present";
import { clientToken } from "./clientToken";
import { findRender, jobsOf } from "./findRender";
import { iceTime, type JobLedger, type LedgerView } from "./ledger";
import { type Mark, markOf } from "./mark";
import { outputAddress, type RenderRequest, renderRequest } from "./renderRequest";
import { phaseOf } from "./status";
import { submitPatiently } from "./submitPatiently";
import { submitRequest } from "./submitRequest";
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
  /** When the submit began, in ICE's own time: a job created clearly before it is an earlier run's. */
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
  sayGap(context, view);
  for (;;) {
    const found = await findRender(context, view, mark);
    if (found !== undefined) return found;
    await waitForOlderRenders(context, view, mark, predecessor);
    const replacedJobId = predecessor?.jobId ?? jobsOf(view, mark)[0]?.jobId;
    const submitted = await submit(context, request, mark, replacedJobId);
    if (submitted !== undefined) return submitted;
    // No reply came while the token was surely remembered: submitting again may start a second job.
    const listed = await findListed(context, mark);
    if (listed !== undefined) return listed;
    view = await ledger.view(signal);
  }
}

async function submit(
  context: RenderContext,
  request: RenderRequest,
  mark: Mark,
  replacedJobId: string | undefined,
): Promise<StartedRender | undefined> {
  const { clock, ice, inputs, urn, ledger, signal } = context;
  const startedAtMs = clock.now();
  try {
    const sent = submitRequest(inputs, clientToken(urn, request, replacedJobId), mark);
    const reply = await submitPatiently(ice, clock, sent, signal);
    if (reply === undefined) return undefined;
    const answeredAtMs = clock.now();
    const submittedAtIceMs = (reply.serverTimeMs ?? answeredAtMs) - (answeredAtMs - startedAtMs);
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
      submittedAtMs: startedAtMs,
      submittedAtIceMs,
    };
  } catch (error) {
    if (!isIceError(error, "tokenMismatch")) throw error;
    // ICE knows the token with other words (say, an edited userData), so its job exists, however old it is.
    const listed =
      (await findListed(context, mark)) ??
      (await findRender(context, await ledger.viewSince(0, signal), mark));
    if (listed !== undefined) return listed;
    throw error;
  }
}

/** The job of a submit that may have happened: a List that lags shows it in time. */
async function findListed(context: RenderContext, mark: Mark): Promise<StartedRender | undefined> {
  const { clock, ledger, signal } = context;
  for (const delayMs of [0, 2_000, 5_000, 10_000, 20_000, 30_000]) {
    await clock.sleep(delayMs, signal);
    const found = await findRender(context, await ledger.freshView(signal), mark);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** ICE would let two jobs write one object at once: a render waits for an older one of its resource. */
async function waitForOlderRenders(
  context: RenderContext,
  view: LedgerView,
  mark: Mark,
  predecessor: Predecessor | undefined,
): Promise<void> {
  const { watcher, inputs, clock, signal, say, ledger } = context;
  const address = outputAddress(inputs);
  const older = new Set(predecessor?.isRunning === true ? [predecessor.jobId] : []);
  for (const { jobId, status, mediaUrl } of jobsOf(view, mark)) {
    // List may not tell where a running job writes: then it may be here.
    const mayWriteHere = mediaUrl === undefined || canonicalAddress(mediaUrl) === address;
    if (mayWriteHere && phaseOf(status) === "pending") older.add(jobId);
  }
  for (const jobId of older) {
    say(`Waiting for job ${jobId}, an older render of this resource that still writes to the same address.`);
    try {
      // It is known to be there: one that is not found at first is lag.
      ledger.record(await watcher.watch(jobId, { signal, submittedAtMs: clock.now() }));
    } catch (error) {
      // ICE has forgotten it: it writes nothing any more.
      if (!isIceError(error, "notFound")) throw error;
    }
  }
}

function sayGap({ say }: RenderContext, { gap }: LedgerView): void {
  if (gap === undefined) return;
  const why = gap === "tooMany" ? "The account has more jobs than are looked through." : iceSentence(gap);
  say(
    `Whether an earlier run submitted this render could not be looked up in full, so only its ClientToken tells. ${why}`,
  );
}
