import { PlainError } from "../../base/plainError";
import { DeadlineReached } from "../../base/deadline";
import { clockTime } from "../../base/humanTime";
import { troubleOf, troubleSentence } from "../../ice/errors/trouble";
import { type BatchJob, getBatch } from "../../ice/siblings/batchJobs";
import { isGone } from "../../ice/siblings/isGone";
import type { ResourceContext } from "../../inputs/resourceContext";
import { holdsUnknown } from "../../inputs/unknowns";
import type { Run } from "../../run/run";
import { notFoundLagMs } from "../../job/watch/watcher";
import { withDeadline } from "../../run/withDeadline";
import type { Props } from "../props";
import { argumentsAmong, checked, type Complete, complete, parse, whereStored } from "../resourceCheck";
import type { ResourceKind } from "../resourceKind";
import type { Settled } from "../results";
import { timeoutFor } from "../timeout";
import { batchArguments, describedBatch } from "./batchArguments";
import { batchReasons, hasEnded } from "./batchOutcome";
import { batchMark, batchRequest, requestText } from "./batchRequest";
import { type BatchRecord, batchState, readBatchRecord, requestHash } from "./batchState";
import { deleteFilms, showsFilms } from "./deleteFilms";
import { startBatch } from "./startBatch";
import { tellBatch } from "./tellBatch";

/** Many films of one request. Every run draws others, so a batch is never asked for twice, and a failed one stays failed. */
export const mediaBatch: ResourceKind = {
  check(run, context, { olds, news: args }) {
    const parsed = parse(run, describedBatch, args);
    run.memory.checked(context.urn, olds !== undefined);
    if (olds === undefined && parsed.isComplete) tellBatch(run, context, parsed.given);
    return checked(context, parsed, args);
  },

  diff(run, { urn }, { stored, args }) {
    if (holdsUnknown(args)) return { changes: true };
    const { given, region } = parse(run, describedBatch, args);
    const record = readBatchRecord(stored.record);
    const isOther = record !== undefined && record.request !== requestHash(requestText(given));
    const replaces = [
      ...(isOther ? changedNames(run, stored.outputs, args) : []),
      ...(stored.outputs["region"] === region ? [] : ["region"]),
    ];
    if (replaces.length > 0) {
      run.memory.willReplace(urn, { jobId: stored.id, isRunning: false, nextAddress: undefined });
      return { changes: true, replaces };
    }
    showsFilms(run, urn, stored);
    const isPending = !["Finished", "Failed"].includes(String(stored.outputs["status"]));
    const { failWhen } = parse(run, describedBatch, argumentsAmong(batchArguments, stored.outputs)).given;
    const isShut = isShutBy(stored.outputs, given.failWhen) || isShutBy(stored.outputs, failWhen);
    return { changes: isPending || isShut ? true : undefined };
  },

  create(run, context, args) {
    const wanted = complete(run, describedBatch, args, context);
    return withDeadline(run, timeoutFor("create", timeoutMs(wanted), context), async ({ signal }) => {
      const { ice, given } = wanted;
      const { urn } = context;
      const replaced = run.memory.predecessorOf(urn)?.jobId;
      const mark = batchMark(urn, given, replaced);
      const request = batchRequest(urn, given, replaced);
      const { jobId, isOfEarlierRun, submittedAtMs } = await startBatch(
        ice,
        run.clock,
        { mark, request },
        signal,
      );
      run.host.log.info(
        urn,
        isOfEarlierRun
          ? `Found batch ${jobId}, which an earlier run submitted: nothing was submitted.`
          : `Submitted batch ${jobId} in ${wanted.region}.`,
      );
      const record = { version: 1, request: requestHash(requestText(given)), submittedAtMs } as const;
      return awaited(run, context, { args, wanted, jobId, record, signal });
    });
  },

  async read(run, context, stored) {
    const { ice, region } = whereStored(run, describedBatch, stored);
    const record = readBatchRecord(stored.record);
    try {
      const job = await withDeadline(run, longestLookMs, ({ signal }) => getBatch(ice, stored.id, signal));
      const args = argumentsAmong(batchArguments, stored.outputs);
      const state = batchState(context, args, job, region, record);
      return { id: stored.id, state, isExternal: record === undefined };
    } catch (error) {
      // ICE forgets batches after a year: that is no news.
      if (!isGone(error) || record === undefined) throw error;
      const state = { outputs: stored.outputs, record, secretOutputs: [], isRecordSecret: false };
      return { id: stored.id, state, isExternal: false };
    }
  },

  update(run, context, { stored, args }) {
    const wanted = complete(run, describedBatch, args, context);
    const record = readBatchRecord(stored.record);
    return withDeadline(run, timeoutFor("update", timeoutMs(wanted), context), ({ signal }) =>
      awaited(run, context, { args, wanted, jobId: stored.id, record, signal }),
    );
  },

  delete(run, context, stored) {
    const { ice } = whereStored(run, describedBatch, stored);
    return withDeadline(run, longestLookMs, ({ signal }) => deleteFilms(run, context, ice, stored, signal));
  },
};

const longestLookMs = 60_000;

type Wanted = Complete<typeof batchArguments>;

function timeoutMs({ given }: Wanted): number {
  return given.timeout ?? 3_600_000;
}

interface Awaited {
  readonly args: Props;
  readonly wanted: Wanted;
  readonly jobId: string;
  readonly record: BatchRecord | undefined;
  readonly signal: AbortSignal;
}

/** ICE takes tens of seconds for a batch: one look tells of all its films. */
const looksMs = { first: 5_000, most: 15_000, factor: 1.5 };

async function awaited(
  run: Run,
  context: ResourceContext,
  { args, wanted, jobId, record, signal }: Awaited,
): Promise<Settled> {
  const { ice, given, region } = wanted;
  let job: BatchJob = { jobId, status: "Init", films: [] };
  const state = () => batchState(context, args, job, region, record);
  const look = () =>
    getBatch(ice, jobId, signal).catch((error: unknown) => {
      const ageMs = record === undefined ? Number.POSITIVE_INFINITY : run.clock.now() - record.submittedAtMs;
      // Soon after its submit that is lag.
      if (isGone(error) && ageMs < notFoundLagMs) return job;
      throw error;
    });
  try {
    job = await look();
    let pauseMs = looksMs.first;
    while (!hasEnded(job) && given.skipAwait !== true) {
      run.host.log.status(context.urn, progressLine(job));
      await run.clock.sleep(pauseMs, signal);
      pauseMs = Math.min(looksMs.most, pauseMs * looksMs.factor);
      job = await look();
    }
  } catch (error) {
    if (isGone(error))
      throw new PlainError(
        `ICE in ${region} does not know batch ${jobId}. Check the credentials, the region and the endpoint.`,
      );
    if (!signal.aborted) throw error;
    return { kind: "notReady", id: jobId, state: state(), reasons: [endedEarly(signal.reason, job, region)] };
  }
  const reasons = hasEnded(job) ? batchReasons(job, given.failWhen ?? "any", region) : [];
  const ended = { id: jobId, state: state() };
  showsFilms(run, context.urn, { id: jobId, outputs: ended.state.outputs });
  return reasons.length > 0 ? { kind: "notReady", ...ended, reasons } : { kind: "ready", ...ended };
}

function progressLine({ films }: BatchJob): string {
  const ended = films.filter(({ status }) => ["Success", "Failed"].includes(status)).length;
  return `${ended} of ${films.length} films have ended`;
}

function endedEarly(reason: unknown, { jobId, status }: BatchJob, region: string): string {
  const isLate = reason instanceof DeadlineReached;
  const what = isLate ? `Timed out after ${clockTime(reason.timeoutMs)}` : "Interrupted";
  const trouble = isLate ? troubleSentence(troubleOf(reason)) : "";
  return `${what}: batch ${jobId} in ${region} is ${status}, and ICE goes on with it; the next \`pulumi up\` waits for the same batch.${trouble}`;
}

function changedNames(run: Run, olds: Props, news: Props): string[] {
  const older = parse(run, describedBatch, argumentsAmong(batchArguments, olds)).given;
  const newer = parse(run, describedBatch, news).given;
  const names = ["inputConfig", "outputConfig", "editingConfig", "templateConfig", "triggers"] as const;
  const changed = names.filter(
    (name) => requestText({ [name]: older[name] }) !== requestText({ [name]: newer[name] }),
  );
  return changed.length > 0 ? changed : ["triggers"];
}

/** By what the state tells of the films. */
function isShutBy({ succeeded, failed, status }: Props, failWhen: "any" | "all" = "any"): boolean {
  const isAsAsked = Number(succeeded ?? 0) > 0 && (failWhen === "all" || failed === 0);
  return status === "Failed" || (status === "Finished" && !isAsAsked);
}
