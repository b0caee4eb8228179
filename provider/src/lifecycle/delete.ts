import type { IceJob } from "../ice/api";
import { isIceError } from "../ice/errors";
import { iceSentence } from "../ice/iceSentence";
import { canonicalAddress } from "../inputs/ossAddress";
import { startDeadline } from "../job/deadline";
import type { LedgerView } from "../job/ledger";
import { readMark, resourceMark } from "../job/mark";
import { readRenderRecord } from "../job/renderRecord";
import { phaseOf } from "../job/status";
import { PlainError } from "../plainError";
import { lookOnce } from "./lookOnce";
import { type Props, splitProps } from "./props";
import type { IceConnection, Run } from "./run";
import { readState, type StoredRender } from "./storedRender";

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
    const reason =
      keptByThisRun(run, id, address) ??
      keptByOtherJobs(
        await connection.ledger.viewSince(createdAtMs(stored), deadline.signal),
        stored,
        address,
        context.urn,
      );
    if (reason !== undefined) {
      say(`The film of job ${id} is kept: ${reason}.`);
      return;
    }
    await deleteMedia(connection, stored, address, deadline.signal, say);
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

function keptByThisRun(run: Run, jobId: string, address: string): string | undefined {
  if (run.memory.isReplacedInPlace({ jobId, address })) {
    return "the render that replaces it writes to the same address";
  }
  return run.memory.isShown({ jobId, address }) ? "another resource of this run shows it" : undefined;
}

function keptByOtherJobs(
  view: LedgerView,
  stored: StoredRender,
  address: string,
  urn: string,
): string | undefined {
  const writers = view.jobs.filter(
    (job) =>
      job.jobId !== stored.jobId &&
      phaseOf(job.status) !== "failed" &&
      job.mediaUrl !== undefined &&
      canonicalAddress(job.mediaUrl) === address,
  );
  const newer = writers.find((job) => isNewer(job, stored));
  if (newer !== undefined) return `job ${newer.jobId} wrote to its address later`;
  const other = writers.find((job) => readMark(job.userData)?.resource !== resourceMark(urn));
  if (other !== undefined) return `job ${other.jobId} of another resource wrote to the same address`;
  if (view.gap === undefined) return undefined;
  const why = view.gap === "tooMany" ? "the account has too many jobs" : iceSentence(view.gap);
  return `whether a newer job wrote to its address could not be told (${why})`;
}

function isNewer(job: IceJob, stored: StoredRender): boolean {
  if (phaseOf(job.status) === "pending") return true;
  const difference =
    timeOf(job.completeTime) - timeOf(stored.completeTime) ||
    timeOf(job.createTime) - timeOf(stored.createTime);
  return difference > 0;
}

async function deleteMedia(
  { ice }: IceConnection,
  { jobId, mediaId }: StoredRender,
  address: string,
  signal: AbortSignal,
  say: (message: string) => void,
): Promise<void> {
  if (mediaId === undefined) {
    say(`The film of job ${jobId} is kept: ICE told no media id for it.`);
    return;
  }
  const media = await ice.getMediaInfo({ mediaId }, signal).catch((error: unknown) => {
    if (isIceError(error, "notFound")) return undefined;
    throw error;
  });
  // Absent is done.
  if (media === undefined) return;
  if (
    media.inputUrl !== undefined &&
    address.startsWith("oss://") &&
    canonicalAddress(media.inputUrl) !== address
  ) {
    say(`The film of job ${jobId} is kept: its media id now belongs to another address.`);
    return;
  }
  const { forbidden, ignored } = await ice.deleteMediaInfos(
    { mediaIds: [mediaId], deletePhysicalFiles: true },
    signal,
  );
  if (forbidden.length > 0) {
    throw new PlainError(
      `ICE did not delete the film of job ${jobId}: no permission on its media ${mediaId}. Grant it to the service role AliyunICEDefaultRole, or set deletionPolicy to "retain".`,
    );
  }
  if (ignored.length > 0) {
    throw new PlainError(
      `ICE did not delete the film of job ${jobId}: its media ${mediaId} could not be fetched. Try again.`,
    );
  }
}

function createdAtMs({ createTime }: StoredRender): number {
  return timeOf(createTime);
}

function timeOf(text: string | undefined): number {
  const time = Date.parse(text ?? "");
  return Number.isNaN(time) ? 0 : time;
}
