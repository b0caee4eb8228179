import { z } from "zod";
import { readEndpoint, timeoutSchema } from "../inputs/argumentSchemas";
import { type Expectation, readExpectation } from "../inputs/expectation";
import { expectRules } from "../inputs/expectRules";
import { describeFailure } from "../inputs/failure";
import { defaultTimeoutMs } from "../inputs/parseInputs";
import { holdsUnknown } from "../inputs/unknowns";
import { expectationSentence } from "../job/expect/expectationSentence";
import { registrationPatienceMs } from "../job/find/registration";
import { verdictOutput } from "../job/expect/verdict";
import { isMessageSecret, secretParts } from "../job/state/secretOutputs";
import { jobOutputs } from "../job/state/jobOutputs";
import { phaseOf } from "../job/status";
import type { IceJob } from "../ice/api";
import type { ResourceContext } from "../inputs/resourceContext";
import { isJsonObject } from "../base/json";
import { PlainError } from "../base/plainError";
import { judgeOutcome } from "./judgeOutcome";
import { awaitExternal, longestLookMs } from "./awaitExternal";
import type { Props } from "./props";
import type { StoredResource } from "./resourceKind";
import type { ReadResult } from "./results";
import type { Run } from "../run/run";

/**
 * A job that was submitted elsewhere, for `MediaProducingJob.get`: waits until it has ended in the update phase of `up`, and
 * looks once in a preview and a refresh.
 */
export async function readExternal(
  run: Run,
  context: ResourceContext,
  { id, outputs: args, record }: StoredResource,
): Promise<ReadResult> {
  const { region, endpoint, skipAwait } = args;
  const writtenMs = context.timeouts.createMs ?? writtenTimeoutMs(args, context) ?? defaultTimeoutMs;
  const expectation = readExternalExpectation(args, context.secretArguments);
  const isUp = context.waits;
  const secrets = [
    ...new Set([...run.memory.secretsOf(id), ...(context.secretJobs?.[id] ?? []), ...storedSecrets(record)]),
  ];
  run.memory.jobNames.tell(id, { ...context, isForeign: true });
  const observed = await awaitExternal(run, {
    jobId: id,
    region: typeof region === "string" ? region : undefined,
    endpoint: readEndpoint(endpoint),
    timeoutMs: isUp ? writtenMs : Math.min(writtenMs, longestLookMs),
    mustSucceed: isUp && skipAwait !== true,
    judge: (connection, job, signal) =>
      judgeOutcome(run, connection, {
        expectation,
        outcome: { kind: "ended", job },
        address: undefined,
        context,
        signal,
        patienceMs: isUp ? registrationPatienceMs : 0,
      }),
    urn: context.urn,
    isMessageSecret: isMessageSecret(secrets),
  });
  const { verdict } = observed;
  const where = { jobId: id, region: observed.region, isForeign: true };
  const sentence = isUp && verdict !== undefined ? expectationSentence(verdict, where) : undefined;
  if (sentence !== undefined) throw new PlainError(sentence);
  if (!isUp) tellPreview(run, context.urn, observed.job);
  const kept = Object.fromEntries(Object.entries(args).filter(([name]) => keptNames.includes(name)));
  return {
    id,
    state: {
      outputs: {
        ...jobOutputs(observed.job),
        ...kept,
        region: observed.region,
        ...verdictOutput(verdict),
      },
      ...(secrets.length > 0 && { record: { secretArguments: secrets } }),
      ...secretParts(secrets),
      isRecordSecret: false,
    },
    isExternal: true,
  };
}

/** What an earlier look wrote down. */
function storedSecrets(record: unknown): readonly string[] {
  return recordSchema.safeParse(record).data?.secretArguments ?? [];
}

const recordSchema = z.object({ secretArguments: z.array(z.string()) });

const keptNames = ["endpoint", "timeout", "skipAwait", "expect"];

/** What `up` will do about a job that has not succeeded. A refresh, which nobody asks about a program, has no URN. */
function tellPreview({ host }: Run, urn: string, { jobId, status, code }: IceJob): void {
  if (urn === "") return;
  switch (phaseOf(status)) {
    case "success":
      return;
    case "failed":
      host.log.warn(
        urn,
        `Job ${jobId} failed${code === undefined ? "" : ` with ${code}`}: \`pulumi up\` fails as long as the program asks for it.`,
      );
      return;
    case "pending":
      host.log.info(
        urn,
        `Job ${jobId} is ${status}: \`pulumi up\` waits until it has ended, unless skipAwait is set.`,
      );
  }
}

/**
 * Nobody checks the arguments of a `get` before it is read. A refresh, which knows no program, goes by what it can read.
 *
 * @throws PlainError for a timeout of the program's that is none
 */
function writtenTimeoutMs({ timeout }: Props, { urn, secretArguments }: ResourceContext): number | undefined {
  if (timeout === undefined || timeout === null || holdsUnknown(timeout)) return undefined;
  const read = timeoutSchema.safeParse(timeout);
  if (read.success) return read.data;
  if (urn === "") return undefined;
  const problem = read.error.issues[0]?.message ?? "can't be read";
  throw new PlainError(describeFailure({ path: "timeout", problem, value: timeout }, secretArguments));
}

/** Nor this one. */
function readExternalExpectation(args: Props, secretArguments: readonly string[]): Expectation | undefined {
  const { expect } = args;
  if (expect === undefined || expect === null || holdsUnknown(expect)) return undefined;
  const given = isJsonObject(expect) ? expect : undefined;
  const failures =
    given === undefined
      ? [{ path: "expect", problem: "must be an object, such as { duration: 42 }", value: expect }]
      : expectRules(given, undefined);
  if (failures.length === 0) return readExpectation(given);
  throw new PlainError(failures.map((failure) => describeFailure(failure, secretArguments)).join(" "));
}
