import { isIceError } from "../../ice/errors/iceError";
import { canonicalAddress } from "../../base/ossAddress";
import { jobsOf } from "./findRender";
import type { LedgerView } from "./ledgerView";
import type { Mark } from "./mark";
import { outputAddress } from "../state/renderRequest";
import type { RenderContext } from "../renderContext";
import { phaseOf } from "../status";

/** The jobs of a resource that by List still write where its render will, without the one that stands for the request. */
export function listedToWrite(
  { inputs }: RenderContext,
  view: LedgerView,
  mark: Mark,
  ownJobId: string | undefined,
): ReadonlySet<string> {
  const address = outputAddress(inputs);
  const running = jobsOf(view, mark).filter(
    ({ jobId, status, mediaUrl }) =>
      jobId !== ownJobId &&
      phaseOf(status) === "pending" &&
      // List may not tell where a running job writes: then it may be here.
      (mediaUrl === undefined || canonicalAddress(mediaUrl) === address),
  );
  return new Set(running.map(({ jobId }) => jobId));
}

/** ICE would let two jobs write one object at once: a render waits for older ones of its resource. */
export async function waitForOlderRenders(
  { watcher, clock, signal, say, ledger }: RenderContext,
  jobIds: Iterable<string>,
): Promise<void> {
  for (const jobId of jobIds) {
    say(`Waiting for job ${jobId}, an older render of this resource that still writes to the same address.`);
    try {
      // It is known to be there: one that is not found at first is lag.
      ledger.record(await watcher.watch(jobId, { signal, submittedAtMs: clock.now(), looksAtOnce: true }));
    } catch (error) {
      // ICE has forgotten it: it writes nothing any more.
      if (!isIceError(error, "notFound")) throw error;
    }
  }
}
