import { digest } from "../../base/canonical";
import { PlainError } from "../../base/plainError";
import { isJsonObject } from "../../base/json";
import { describeFailure } from "../../inputs/failure";
import type { ResourceContext, SecretJobs } from "../../inputs/resourceContext";
import { holdsUnknown } from "../../inputs/unknowns";
import type { GateResult } from "../../job/state/gateResult";
import type { Run } from "../../run/run";
import { withDeadline } from "../../run/withDeadline";
import type { Props } from "../props";
import type { ResourceKind, StoredResource } from "../resourceKind";
import type { ResourceState, Settled } from "../results";
import { timeoutFor } from "../timeout";
import { awaitAll, isOpen, resultOf } from "./awaitAll";
import { secretsOf } from "./secretsOf";
import { parseGateArgs } from "./gateArgs";

/** A gate owns nothing, so there is nothing to delete. */
export const mediaProducingJobGate: ResourceKind = {
  check(run, { secretArguments }, { news: args }) {
    const configured = run.config().region;
    const region = args["region"] ?? configured;
    return {
      inputs: region === undefined ? { ...args } : { ...args, region },
      failures: parseGateArgs(args, configured).failures.map((failure) =>
        describeFailure(failure, secretArguments),
      ),
    };
  },

  /** Goes through the gate again unless the same jobs have all succeeded; nothing here is ever replaced. */
  diff(run, context, { stored, args }) {
    const { inputs } = parseGateArgs(args, run.config().region);
    const jobIds = inputs?.jobIds ?? [];
    const isSame = !holdsUnknown(args) && inputs !== undefined;
    // What has become secret since it was stored is to be stored anew.
    const isInClear =
      stored.record === undefined && hasSecret(context, secretsOf(run, context, jobIds, undefined));
    return { changes: !isSame || isInClear || !isOpen(stored.outputs["results"], jobIds) };
  },

  create(run, context, args) {
    return pass(run, "create", digest(context.urn).slice(0, 32), context, args);
  },

  update(run, context, { stored, args }) {
    return pass(run, "update", stored.id, context, args, stored);
  },

  /** Looks at each job once; one that ICE does not show any more keeps its result. */
  async read(run, context, { id, outputs, record }) {
    const { inputs } = parseGateArgs(argumentsIn(outputs), run.config().region);
    const secrets = secretsOf(run, context, inputs?.jobIds ?? [], record);
    if (inputs === undefined) return { id, state: stateOf(context, outputs, secrets), isExternal: false };
    const { ice } = run.connect(inputs.region, inputs.endpoint);
    const looks = await withDeadline(run, longestLookMs, ({ signal }) =>
      Promise.allSettled(
        inputs.jobIds.map(
          async (jobId) => [jobId, resultOf(await ice.getMediaProducingJob(jobId, signal))] as const,
        ),
      ),
    );
    const seen = looks.flatMap((look) => (look.status === "fulfilled" ? [look.value] : []));
    const stored = resultsIn(outputs["results"]);
    const results = {
      ...stored,
      ...Object.fromEntries(seen.map(([jobId, result]) => [jobId, withStored(result, stored[jobId])])),
    };
    return { id, state: stateOf(context, { ...outputs, results }, secrets), isExternal: false };
  },

  delete: () => Promise.resolve(),
};

const longestLookMs = 30_000;

async function pass(
  run: Run,
  verb: "create" | "update",
  id: string,
  context: ResourceContext,
  args: Props,
  stored?: StoredResource,
): Promise<Settled> {
  const { inputs, failures } = parseGateArgs(args, run.config().region);
  if (inputs === undefined) {
    throw new PlainError(
      failures.map((failure) => describeFailure(failure, context.secretArguments)).join(" "),
    );
  }
  const secrets = secretsOf(run, context, inputs.jobIds, stored?.record);
  const timeoutMs = timeoutFor(verb, inputs.timeoutMs, context);
  const outcome = await awaitAll(
    run,
    context.urn,
    { ...inputs, timeoutMs },
    secrets,
    stored?.outputs["results"],
  );
  const outputs = { ...args, region: inputs.region, results: outcome.results };
  const state = stateOf(context, outputs, secrets);
  const reasons = outcome.failures;
  return reasons.length > 0 ? { kind: "notReady", id, state, reasons } : { kind: "ready", id, state };
}

/** With a secret job, nobody may read the results; that it is one is remembered for a refresh, which knows no program. */
function stateOf(context: WhatIsSecret, outputs: Props, secretJobs: SecretJobs): ResourceState {
  const isSecret = hasSecret(context, secretJobs);
  return {
    outputs,
    ...(isSecret && { record: { version: 1, secretJobs } }),
    secretOutputs: isSecret ? ["results"] : [],
    isRecordSecret: false,
  };
}

type WhatIsSecret = Pick<ResourceContext, "secretArguments">;

/** By the ids of the jobs the results are named. */
function hasSecret({ secretArguments }: WhatIsSecret, secretJobs: SecretJobs): boolean {
  return Object.keys(secretJobs).length > 0 || secretArguments.includes("jobIds");
}

/** What ICE told of a finished job once stays, where it does not tell it any more. */
function withStored(result: GateResult, stored: unknown): object {
  return isJsonObject(stored) && stored["status"] === result.status ? { ...stored, ...result } : result;
}

function resultsIn(results: unknown): Props {
  return isJsonObject(results) ? results : {};
}

function argumentsIn(outputs: Props): Props {
  const { jobIds, region, endpoint, timeout } = outputs;
  return Object.fromEntries(
    Object.entries({ jobIds, region, endpoint, timeout }).filter(([, value]) => value !== undefined),
  );
}
