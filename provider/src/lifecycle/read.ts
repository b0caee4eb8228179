import { isIceError } from "../ice/errors";
import { limits } from "../inputs/limits";
import { startDeadline } from "../job/deadline";
import { stateOf } from "../job/outputs";
import { readRenderRecord } from "../job/renderRecord";
import { secretNames, withSecrets } from "../job/secretOutputs";
import { notFoundLagMs } from "../job/watcher";
import { PlainError } from "../plainError";
import { withDrift } from "./filmDrift";
import { givenInputs, type Props, splitProps } from "./props";
import { readForeign } from "./readForeign";
import type { Run } from "./run";
import { readState, type StoredRender } from "./storedRender";

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
    return {
      id,
      props: withSecrets(stateOf(givenInputs(props, record), job, seen), secretNames(context, record)),
    };
  } catch (error) {
    if (!isIceError(error, "notFound")) throw error;
    return { id, props: keptState(run, stored, props, record.submittedAtMs, region) };
  } finally {
    deadline.release();
  }
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
