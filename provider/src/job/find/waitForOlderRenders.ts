import { isIceError } from "../../ice/errors/iceError";
import { canonicalAddress } from "../../base/ossAddress";
import { jobsOf } from "./findRender";
import type { LedgerView } from "./ledgerView";
import type { Mark } from "./mark";
import { outputAddress } from "../state/renderRequest";
import type { Predecessor, RenderContext } from "../renderContext";
import { phaseOf } from "../status";

/** ICE would let two jobs write one object at once: a render waits for an older one of its resource. */
export async function waitForOlderRenders(
  context: RenderContext,
  view: LedgerView,
  mark: Mark,
  predecessor: Predecessor | undefined,
): Promise<void> {
  const { watcher, inputs, writing = [], clock, signal, say, ledger } = context;
  const address = outputAddress(inputs);
  const older = new Set(predecessor?.isRunning === true ? [predecessor.jobId, ...writing] : writing);
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
