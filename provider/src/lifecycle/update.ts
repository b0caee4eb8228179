import { startDeadline } from "../job/deadline";
import type { IceJob } from "../ice/api";
import type { RenderInputs } from "../inputs/inputs";
import { changedNames, readRenderRecord } from "../job/renderRecord";
import { fingerprint, outputAddress, renderRequest } from "../job/renderRequest";
import { settingsOf } from "../job/settings";
import { phaseOf } from "../job/status";
import { present } from "../present";
import { checkedLater, completeInputs, isListEnough } from "./create";
import { judgeOutcome } from "./judgeOutcome";
import { progressReporter } from "./progress";
import { type Props, splitProps } from "./props";
import type { Run } from "./run";
import { InitFailure } from "./initFailure";
import { settle, type Settlement } from "./settle";
import { storedJob } from "./storedJob";
import { isMet, readState } from "./storedRender";
import { timeoutFor } from "./timeout";
import { updateMetadata } from "./updateMetadata";
import { waitOrLook } from "./waitOrLook";

/**
 * Goes on with a stored job: waits for one that was unfinished, fails again for one that failed or whose film is not as
 * expected, and takes changed settings over. Never renders.
 */
export async function update(run: Run, id: string, olds: Props, news: Props): Promise<{ outs: Props }> {
  const { args, context } = splitProps(news);
  const { urn } = context;
  const inputs = completeInputs(run, args, context);
  const stored = readState(id, olds);
  const record = readRenderRecord(olds);
  const connection = run.connect(stored.region ?? inputs.region, inputs.endpoint);
  const deadline = startDeadline(
    timeoutFor("update", inputs.timeoutMs, context),
    run.host.cancelled,
    run.clock,
  );
  const submittedAtMs = record?.submittedAtMs ?? run.clock.now();
  run.memory.shows(urn, { jobId: id, address: outputAddress(inputs) });
  const ended = inputs.skipAwait ? undefined : run.queue.begins(urn);
  let hasSucceeded = false;
  try {
    const known = storedJob(stored, olds, record);
    const isPending = phaseOf(stored.status) === "pending";
    if (isPending && !inputs.skipAwait)
      run.host.log.info(urn, `Going on with job ${id}, which an earlier run submitted.`);
    const outcome = isPending
      ? await waitOrLook(run, connection, {
          jobId: id,
          submittedAtMs,
          skipAwait: inputs.skipAwait,
          isListEnough: isListEnough(inputs),
          deadline,
          onLook: progressReporter(run, urn, submittedAtMs, deadline.over),
        })
      : ({ kind: "ended", job: known } as const);
    if (outcome.kind === "notAwaited") run.host.log.info(urn, notAwaited(outcome.job, inputs));
    const isJudged =
      isMet(stored) && !changedNames(record?.settings ?? {}, settingsOf(args)).includes("expect");
    const verdict = isJudged
      ? ({ kind: "met" } as const)
      : await judgeOutcome(run, connection.ice, {
          expectation: inputs.expect,
          outcome,
          address: record?.address ?? outputAddress(inputs),
          context,
          signal: deadline.signal,
        });
    const takeMetadataOver = (state: Props) =>
      updateMetadata({ run, connection, urn, inputs, olds, args, state, signal: deadline.signal });
    const settlement: Settlement = {
      props: news,
      context,
      region: stored.region ?? inputs.region,
      record: present({
        ...record,
        version: 1 as const,
        fingerprint: record?.fingerprint ?? fingerprint(renderRequest(inputs)),
        settings: settingsOf(args),
        address: record?.address ?? outputAddress(inputs),
        submittedAtMs,
      }),
      known,
      outcome,
      verdict,
      startedAtMs: deadline.startedAtMs,
    };
    const outs = await settled(run, settlement, takeMetadataOver);
    hasSucceeded = true;
    return { outs };
  } finally {
    ended?.(hasSucceeded);
    deadline.release();
  }
}

/** A film that is not as expected has its media all the same: changed metadata is not lost on it. */
async function settled(
  run: Run,
  settlement: Settlement,
  takeMetadataOver: (state: Props) => Promise<void>,
): Promise<Props> {
  try {
    const state = settle(run, settlement);
    await takeMetadataOver(state);
    return state;
  } catch (error) {
    if (error instanceof InitFailure && settlement.verdict !== undefined)
      await takeMetadataOver(error.properties);
    throw error;
  }
}

function notAwaited({ jobId, status }: IceJob, { expect }: RenderInputs): string {
  const later = expect === undefined ? "" : `, so \`expect\` is ${checkedLater}`;
  return `Job ${jobId} is still ${status}; not waiting for it (skipAwait)${later}.`;
}
