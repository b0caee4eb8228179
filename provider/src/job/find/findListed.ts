import { findRender, foundRender, jobsOf } from "./findRender";
import type { LedgerView } from "./ledgerView";
import { type Mark, readMark } from "./mark";
import type { RenderContext, StartedRender } from "../renderContext";
import { phaseOf } from "../status";
import { submitUntold } from "../submitRight";

/** A minute and a half in all: of a submit without a reply the last try may be the one that ICE took. */
const delaysMs = [0, 2_000, 5_000, 10_000, 20_000, 30_000, 30_000];

/**
 * The job of a submit that may have happened: a List that lags shows it in time. One that was not listed before stands for
 * the request even if it has failed by now: it is this submit's own, unless ICE refused that.
 *
 * @throws PlainError where its film is gone: then it may also be an earlier run's, that answered to the token
 */
export async function findListed(
  context: RenderContext,
  before: LedgerView,
  mark: Mark,
  isRefused: boolean,
): Promise<StartedRender | undefined> {
  const { clock, ledger, signal, say } = context;
  const known = new Set(jobsOf(before, mark).map(({ jobId }) => jobId));
  for (const delayMs of delaysMs) {
    // The second look: the first one found nothing, and the others take their time.
    if (delayMs === delaysMs[1]) {
      say(
        "ICE did not say whether it took the job: the list of jobs is watched for it for a minute and a half, so that it is not submitted twice.",
      );
    }
    await clock.sleep(delayMs, signal);
    const view = await ledger.freshView(signal);
    const found = await findRender(context, view, mark);
    if (found !== undefined) return found;
    const own = jobsOf(view, mark).find(
      (job) => readMark(job.userData)?.request === mark.request && !known.has(job.jobId),
    );
    if (own === undefined) continue;
    if (isRefused) return undefined;
    if (phaseOf(own.status) === "success") throw submitUntold();
    return foundRender(own);
  }
  return undefined;
}
