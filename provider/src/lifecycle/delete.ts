import { limits } from "../base/limits";
import { canonicalAddress } from "../base/ossAddress";
import type { ResourceContext } from "../inputs/resourceContext";
import { mayBeRegisteredYet } from "../job/find/registration";
import { definedFields } from "../base/definedFields";
import { phaseOf } from "../job/status";
import { PlainError } from "../base/plainError";
import { deleteMedia } from "./deleteMedia";
import { peekJob } from "./peekJob";
import type { StoredResource } from "./resourceKind";
import type { Run } from "../run/run";
import { withDeadline } from "../run/withDeadline";
import { readStored, type StoredRender } from "./storedRender";
import { whyKept } from "./whyKept";

const longestDeleteMs = 300_000;

/**
 * Forgets a render; with deletionPolicy "delete" its film is deleted too, when it surely is this job's own: a film that may
 * be a newer job's, or another resource's, is kept, and that is said.
 */
export async function deleteRender(
  run: Run,
  context: ResourceContext,
  resource: StoredResource,
): Promise<void> {
  const { urn, timeouts } = context;
  const stored = await withCurrentStatus(run, readStored(resource));
  const { jobId: id } = stored;
  const say = (message: string) => run.host.log.info(urn, message);
  const phase = phaseOf(stored.status);
  if (phase === "pending")
    say(`Job ${id} is still rendering. ICE can't cancel a job: it goes on, and is paid for if it succeeds.`);
  if (stored.deletionPolicy !== "delete" || phase !== "success") return;

  const address = stored.record?.address ?? canonicalAddress(stored.mediaUrl ?? "");
  const region = stored.region ?? run.config().region;
  if (region === undefined)
    throw new PlainError(`The film of job ${id} can't be deleted: no region is known.`);
  const connection = run.connect(region, stored.endpoint);
  await withDeadline(run, timeouts.deleteMs ?? longestDeleteMs, async ({ signal }) => {
    const isForgotten = run.clock.now() - Date.parse(stored.createTime ?? "") > limits.retentionMs;
    const { record, createTime, completeTime } = stored;
    const times = definedFields({ createTime, completeTime });
    const mayCome = () =>
      record !== undefined && mayBeRegisteredYet(times, record.submittedAtMs, run.clock.now());
    const film = { stored, address, urn, isForgotten, mayBeRegisteredYet: mayCome };
    const reason = await whyKept(run, connection, film, signal);
    if (reason === undefined) await deleteMedia(connection.ice, run.clock, film, signal, say);
    else say(`The film of job ${id} is kept: ${reason}.`);
  });
}

/** A render that was left unfinished may have succeeded since. */
async function withCurrentStatus(run: Run, stored: StoredRender): Promise<StoredRender> {
  if (phaseOf(stored.status) !== "pending") return stored;
  const job = await peekJob(run, stored);
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
