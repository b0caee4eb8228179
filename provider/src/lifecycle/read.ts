import { limits } from "../base/limits";
import { PlainError } from "../base/plainError";
import { isIceError } from "../ice/errors/iceError";
import type { IceJob } from "../ice/api";
import { readExpectation } from "../inputs/expectation";
import { readArgs } from "../inputs/readArgs";
import type { ResourceContext } from "../inputs/resourceContext";
import { type Verdict, verdictOutput } from "../job/expect/verdict";
import { ifGone } from "../job/outcomeSentence";
import { stateOf } from "../job/state/outputs";
import { phaseOf } from "../job/status";
import { secretNames, secretParts } from "../job/state/secretOutputs";
import { notFoundLagMs } from "../job/watch/watcher";
import type { IceConnection, Run } from "../run/run";
import { withDeadline } from "../run/withDeadline";
import { longestLookMs } from "./awaitExternal";
import { judgeOutcome } from "./judgeOutcome";
import { noteMissingFilm, type StoredFilm } from "./noteMissingFilm";
import { givenInputs } from "./props";
import { readExternal } from "./readExternal";
import type { StoredResource } from "./resourceKind";
import type { ReadResult } from "./results";
import { storedJob } from "./storedJob";
import { isMet, readStored, type StoredRender } from "./storedRender";

/**
 * Looks at a job once, by GetMediaProducingJob. A program's `get` comes here as well, and waits during `up`.
 *
 * @see https://help.aliyun.com/document_detail/197854.html
 */
export async function read(
  run: Run,
  context: ResourceContext,
  resource: StoredResource,
): Promise<ReadResult> {
  const stored = readStored(resource);
  const { jobId: id, outputs, record } = stored;
  if (record === undefined) return readExternal(run, context, resource);

  const region = stored.region ?? run.config().region;
  if (region === undefined)
    throw new PlainError(`Job ${id} can't be read: its state has no region, and none is configured.`);
  const connection = run.connect(region, stored.endpoint);
  const { ice } = connection;
  const secrets = secretNames(context, record);
  run.memory.keepsSecret(id, secrets);
  const secret = secretParts(secrets);
  return withDeadline(run, longestLookMs, async ({ signal }) => {
    try {
      const job = withStored(await ice.getMediaProducingJob(id, signal), storedJob(stored));
      const film = { job, record, context, outputs, signal };
      const seen = await noteMissingFilm(run, ice, film);
      const state = {
        ...stateOf(givenInputs(outputs, record), job),
        ...verdictOutput(await verdictNow(run, connection, { ...film, stored })),
      };
      return { id, state: { outputs: state, record: seen, ...secret }, isExternal: false };
    } catch (error) {
      if (!isIceError(error, "notFound")) throw error;
      refuseStrange(run, stored, record.submittedAtMs, region);
      return { id, state: { outputs, record, ...secret }, isExternal: false };
    }
  });
}

/** What ICE told of an ended job once stays, where it does not tell it any more. */
function withStored(job: IceJob, stored: IceJob): IceJob {
  const isEnded = phaseOf(job.status) !== "pending" && job.status === stored.status;
  return isEnded ? { ...stored, ...job } : job;
}

/** A film that was found to be as expected stays so; every other is looked at once. */
async function verdictNow(
  run: Run,
  connection: IceConnection,
  { stored, job, record, context, outputs, signal }: StoredFilm & { readonly stored: StoredRender },
): Promise<Verdict | undefined> {
  const expectation = readExpectation(readArgs(outputs, ["expect"]).args.expect);
  if (expectation === undefined) return undefined;
  if (isMet(stored)) return { kind: "met" };
  return judgeOutcome(run, connection, {
    expectation,
    outcome: { kind: "ended", job },
    address: record.address,
    context,
    signal,
    patienceMs: 0,
  });
}

/**
 * ICE forgets jobs after a year, and finds new ones only after a moment: neither is news.
 *
 * @throws PlainError for any other job that it does not know
 */
function refuseStrange(run: Run, stored: StoredRender, submittedAtMs: number, region: string): void {
  const createdAtMs = Date.parse(stored.createTime ?? "");
  const ageMs = run.clock.now() - (Number.isNaN(createdAtMs) ? submittedAtMs : createdAtMs);
  if (ageMs > limits.retentionMs || ageMs < notFoundLagMs) return;
  throw new PlainError(
    `ICE in ${region} does not know job ${stored.jobId}, though it keeps jobs for a year. Check that the credentials, region and endpoint are those it was submitted with; the state is left as it is. ${wayOut(stored)}`,
  );
}

function wayOut({ status }: StoredRender): string {
  return phaseOf(status) === "pending"
    ? ifGone(" and run `pulumi up` without a refresh")
    : "`pulumi up` without a refresh goes on from the state.";
}
