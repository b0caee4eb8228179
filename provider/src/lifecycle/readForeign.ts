import { parseEndpoint } from "../endpoint";
import { durationMs } from "../inputs/duration";
import { type Expectation, readExpectation } from "../inputs/expectation";
import { expectRules } from "../inputs/expectRules";
import { describeFailure } from "../inputs/failure";
import { defaultTimeoutMs } from "../inputs/parseInputs";
import { holdsUnknown } from "../inputs/unknowns";
import { expectationSentence } from "../job/expect/expectationSentence";
import { registrationPatienceMs } from "../job/registration";
import { verdictOutput } from "../job/expect/verdict";
import { jobOutputs } from "../job/outputs";
import { isJsonObject } from "../json";
import { PlainError } from "../plainError";
import { judgeOutcome } from "./judgeOutcome";
import { observeJob } from "./observeJob";
import { type Props, splitProps } from "./props";
import type { ReadResult } from "./read";
import type { Run } from "./run";

/**
 * A job that was submitted elsewhere, for `MediaProducingJob.get`: waits until it has ended in the update phase of `up`, and
 * looks once in a preview and a refresh.
 */
export async function readForeign(run: Run, id: string, props: Props): Promise<ReadResult> {
  const { args, context } = splitProps(props);
  const { region, endpoint, timeout, skipAwait } = args;
  const writtenMs =
    typeof timeout === "string" || typeof timeout === "number" ? durationMs(timeout) : undefined;
  const expectation = readForeignExpectation(args, context.secretArguments);
  const isUp = context.waits === true;
  const observed = await observeJob(run, {
    jobId: id,
    region: typeof region === "string" ? region : undefined,
    endpoint: typeof endpoint === "string" ? parseEndpoint(endpoint) : undefined,
    timeoutMs: durationMs(context.createTimeout ?? "") ?? writtenMs ?? defaultTimeoutMs,
    isGate: isUp && skipAwait !== true,
    judge: (ice, job, signal) =>
      judgeOutcome(run, ice, {
        expectation,
        outcome: { kind: "ended", job },
        address: undefined,
        context,
        signal,
        patienceMs: isUp ? registrationPatienceMs : 0,
      }),
    urn: context.urn,
  });
  const { verdict } = observed;
  const where = { jobId: id, region: observed.region, isForeign: true };
  const sentence = isUp && verdict !== undefined ? expectationSentence(verdict, where) : undefined;
  if (sentence !== undefined) throw new PlainError(sentence);
  // Without the context: a later refresh knows by its absence that it must not wait.
  const kept = Object.fromEntries(Object.entries(props).filter(([name]) => keptNames.includes(name)));
  return {
    id,
    props: { ...jobOutputs(observed.job), ...kept, region: observed.region, ...verdictOutput(verdict) },
  };
}

const keptNames = ["endpoint", "timeout", "skipAwait", "expect", "__provider"];

/** Nobody checks the arguments of a `get` before it is read. */
function readForeignExpectation(args: Props, secretArguments: readonly string[]): Expectation | undefined {
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
