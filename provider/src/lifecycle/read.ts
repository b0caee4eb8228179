import { isIceError } from "../ice/errors.js";
import { limits } from "../inputs/limits.js";
import { startDeadline } from "../job/deadline.js";
import { stateOf } from "../job/outputs.js";
import { readRenderRecord } from "../job/renderRecord.js";
import { withSecrets } from "../job/secretOutputs.js";
import { notFoundLagMs } from "../job/watcher.js";
import { PlainError } from "../plainError.js";
import { givenInputs, type Props, splitProps } from "./props.js";
import { readForeign } from "./readForeign.js";
import type { Run } from "./run.js";
import { readState, type StoredRender } from "./storedRender.js";

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
  if (region === undefined) throw new PlainError(`Job ${id} can't be read: its state has no region, and none is configured.`);
  const { ice } = run.connect(region, stored.endpoint);
  const deadline = startDeadline(longestReadMs, run.host.cancelled, run.clock);
  try {
    const job = await ice.getMediaProducingJob(id, deadline.signal);
    return { id, props: withSecrets(stateOf(givenInputs(props, record), job, record), context.secretArguments) };
  } catch (error) {
    if (!isIceError(error, "notFound")) throw error;
    return { id, props: keptState(run, stored, props, record.submittedAtMs, region) };
  } finally {
    deadline.release();
  }
}

/** ICE forgets jobs after a year, and finds new ones only after a moment: neither is news. */
function keptState(run: Run, stored: StoredRender, props: Props, submittedAtMs: number, region: string): Props {
  const createdAtMs = Date.parse(stored.createTime ?? "");
  const ageMs = run.clock.now() - (Number.isNaN(createdAtMs) ? submittedAtMs : createdAtMs);
  if (ageMs > limits.retentionMs || ageMs < notFoundLagMs) return props;
  throw new PlainError(
    `ICE in ${region} does not know job ${stored.jobId}, though it keeps jobs for a year. Check that the credentials, region and endpoint are those it was submitted with; the state is left as it is.`,
  );
}
