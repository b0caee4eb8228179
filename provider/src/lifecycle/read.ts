import type { IceApi } from "../ice/api";
import { isIceError } from "../ice/errors";
import { readExpectation } from "../inputs/expectation";
import { limits } from "../inputs/limits";
import { readArgs } from "../inputs/readArgs";
import { startDeadline } from "../job/deadline";
import { type Verdict, verdictOutput } from "../job/expect/verdict";
import { stateOf } from "../job/outputs";
import { readRenderRecord } from "../job/renderRecord";
import { secretNames, withSecrets } from "../job/secretOutputs";
import { notFoundLagMs } from "../job/watcher";
import { PlainError } from "../plainError";
import { type StoredFilm, withDrift } from "./filmDrift";
import { judgeOutcome } from "./judgeOutcome";
import { givenInputs, type Props, splitProps } from "./props";
import { readForeign } from "./readForeign";
import type { Run } from "./run";
import { isMet, readState, type StoredRender } from "./storedRender";

export interface ReadResult {
  readonly id: string;
  readonly props: Props;
}

const longestReadMs = 60_000;

/**
 * Looks at a job once, by GetMediaProducingJob. A program's `get` comes here as well, and waits during `up`.
 *
 * @see https://help.aliyun.com/document_detail/197854.html
 */
export async function read(run: Run, id: string, props: Props): Promise<ReadResult> {
  const record = readRenderRecord(props);
  if (record === undefined) return readForeign(run, id, props);

  const { context } = splitProps(props);
  const stored = readState(id, props);
  const region = stored.region ?? run.config().region;
  if (region === undefined)
    throw new PlainError(`Job ${id} can't be read: its state has no region, and none is configured.`);
  const { ice } = run.connect(region, stored.endpoint);
  const deadline = startDeadline(longestReadMs, run.host.cancelled, run.clock);
  try {
    const job = await ice.getMediaProducingJob(id, deadline.signal);
    const seen = await withDrift(run, ice, { job, record, props, signal: deadline.signal });
    const state = {
      ...stateOf(givenInputs(props, record), job, seen),
      ...verdictOutput(await verdictNow(run, ice, { stored, job, record, props, signal: deadline.signal })),
    };
    return { id, props: withSecrets(state, secretNames(context, record)) };
  } catch (error) {
    if (!isIceError(error, "notFound")) throw error;
    return { id, props: keptState(run, stored, props, record.submittedAtMs, region) };
  } finally {
    deadline.release();
  }
}

/** A film that was found to be as expected stays so; every other is looked at once. */
async function verdictNow(
  run: Run,
  ice: IceApi,
  { stored, job, record, props, signal }: StoredFilm & { readonly stored: StoredRender },
): Promise<Verdict | undefined> {
  const { args, context } = splitProps(props);
  const expectation = readExpectation(readArgs(args).args.expect);
  if (expectation === undefined) return undefined;
  if (isMet(stored)) return { kind: "met" };
  return judgeOutcome(run, ice, {
    expectation,
    outcome: { kind: "ended", job },
    address: record.address,
    context,
    signal,
    patienceMs: 0,
  });
}

/** ICE forgets jobs after a year, and finds new ones only after a moment: neither is news. */
function keptState(
  run: Run,
  stored: StoredRender,
  props: Props,
  submittedAtMs: number,
  region: string,
): Props {
  const createdAtMs = Date.parse(stored.createTime ?? "");
  const ageMs = run.clock.now() - (Number.isNaN(createdAtMs) ? submittedAtMs : createdAtMs);
  if (ageMs > limits.retentionMs || ageMs < notFoundLagMs) return props;
  throw new PlainError(
    `ICE in ${region} does not know job ${stored.jobId}, though it keeps jobs for a year. Check that the credentials, region and endpoint are those it was submitted with; the state is left as it is.`,
  );
}
