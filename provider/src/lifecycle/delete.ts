import { limits } from "../inputs/limits";
import { canonicalAddress } from "../inputs/ossAddress";
import { startDeadline } from "../job/deadline";
import { readRenderRecord } from "../job/renderRecord";
import { phaseOf } from "../job/status";
import { PlainError } from "../plainError";
import { deleteMedia } from "./deleteMedia";
import { lookOnce } from "./lookOnce";
import { type Props, splitProps } from "./props";
import type { Run } from "./run";
import { readState, type StoredRender } from "./storedRender";
import { whyKept } from "./whyKept";

const longestDeleteMs = 300_000;

/**
 * Forgets a render; with deletionPolicy "delete" its film is deleted too, when it surely is this job's own: a film that may
 * be a newer job's, or another resource's, is kept, and that is said.
 */
export async function deleteRender(run: Run, id: string, props: Props): Promise<void> {
  const { context } = splitProps(props);
  const stored = await withCurrentStatus(run, readState(id, props));
  const say = (message: string) => run.host.log.info(context.urn, message);
  const phase = phaseOf(stored.status);
  if (phase === "pending")
    say(`Job ${id} is still rendering. ICE can't cancel a job: it goes on, and is paid for if it succeeds.`);
  if (stored.deletionPolicy !== "delete" || phase !== "success") return;

  const address = readRenderRecord(props)?.address ?? canonicalAddress(stored.mediaUrl ?? "");
  const region = stored.region ?? run.config().region;
  if (region === undefined)
    throw new PlainError(`The film of job ${id} can't be deleted: no region is known.`);
  const connection = run.connect(region, stored.endpoint);
  const deadline = startDeadline(longestDeleteMs, run.host.cancelled, run.clock);
  try {
    const isForgotten = run.clock.now() - Date.parse(stored.createTime ?? "") > limits.retentionMs;
    const film = { stored, address, urn: context.urn, isForgotten };
    const reason = await whyKept(run, connection, film, deadline.signal);
    if (reason === undefined) await deleteMedia(connection.ice, film, deadline.signal, say);
    else say(`The film of job ${id} is kept: ${reason}.`);
  } finally {
    deadline.release();
  }
}

/** A render that was left unfinished may have succeeded since. */
async function withCurrentStatus(run: Run, stored: StoredRender): Promise<StoredRender> {
  if (phaseOf(stored.status) !== "pending") return stored;
  const job = await lookOnce(run, stored);
  return job === undefined
    ? stored
    : {
        ...stored,
        status: job.status,
        mediaId: job.mediaId,
        mediaUrl: job.mediaUrl,
        createTime: job.createTime,
        completeTime: job.completeTime,
      };
}
