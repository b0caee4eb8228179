import { z } from "zod";
import type { Endpoint } from "../../base/endpoint";
import type { Failure } from "../../inputs/failure";
import { defaultTimeoutMs } from "../../inputs/parseInputs";
import {
  parseArguments,
  type ResourceArguments,
  timeoutArgument,
  whereArguments,
} from "../../inputs/resourceArguments";
import type { Props } from "../props";

/** The arguments of a gate, complete and checked. */
export interface GateInputs {
  readonly jobIds: readonly string[];
  readonly region: string;
  readonly endpoint: Endpoint | undefined;
  readonly timeoutMs: number;
}

const jobIds = z.array(z.string({ error: "must be a job id" }).min(1), {
  error: "must be a list of job ids",
});

const gateArguments = {
  jobIds: { schema: jobIds, isRequired: true },
  ...whereArguments,
  timeout: timeoutArgument,
} as const satisfies ResourceArguments;

/** All failures at once; the inputs when there is none and nothing is unknown. */
export function parseGateArgs(
  args: Props,
  configuredRegion: string | undefined,
): { readonly failures: readonly Failure[]; readonly inputs: GateInputs | undefined } {
  const parsed = parseArguments("MediaProducingJobGate", gateArguments, args, configuredRegion);
  const { failures, given, region, isComplete } = parsed;
  if (!isComplete || region === undefined) return { failures, inputs: undefined };
  return {
    failures,
    inputs: {
      jobIds: [...new Set(given.jobIds)],
      region,
      endpoint: given.endpoint,
      timeoutMs: given.timeout ?? defaultTimeoutMs,
    },
  };
}
