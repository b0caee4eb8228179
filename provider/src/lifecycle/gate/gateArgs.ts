import { z } from "zod";
import { type Endpoint, parseEndpoint } from "../../endpoint";
import { didYouMean } from "../../inputs/didYouMean";
import { durationMs } from "../../inputs/duration";
import type { Failure } from "../../inputs/failure";
import { defaultTimeoutMs } from "../../inputs/parseInputs";
import { holdsUnknown } from "../../inputs/unknowns";
import type { Props } from "../props";

/** The arguments of a gate, complete and checked. */
export interface GateInputs {
  readonly jobIds: readonly string[];
  readonly region: string;
  readonly endpoint: Endpoint | undefined;
  readonly timeoutMs: number;
}

const names = ["jobIds", "region", "endpoint", "timeout"];

/** All failures at once; the inputs when there is none and nothing is unknown. */
export function parseGateArgs(
  args: Props,
  configuredRegion: string | undefined,
): { readonly failures: Failure[]; readonly inputs: GateInputs | undefined } {
  const jobIds = z.array(z.string().min(1)).safeParse(args["jobIds"]);
  const region = z.string().min(1).optional().safeParse(args["region"]);
  const endpoint = readEndpoint(args["endpoint"]);
  const timeoutMs = readTimeout(args["timeout"]);
  const failures: Failure[] = [];
  const refuse = (path: string, problem: string) => failures.push({ path, problem, value: args[path] });
  if (!jobIds.success)
    refuse("jobIds", args["jobIds"] === undefined ? "is required" : "must be a list of job ids");
  if (!region.success) refuse("region", "must be the name of a region");
  if (endpoint === "unreadable")
    refuse("endpoint", 'must be "host[:port]", or "http://host[:port]" or "https://host[:port]"');
  if (timeoutMs === "unreadable")
    refuse("timeout", 'must be a duration such as "90s", "30m" or "2h", or a number of seconds');
  for (const name of Object.keys(args).filter((given) => !names.includes(given))) {
    refuse(name, `is not an argument of MediaProducingJobGate${didYouMean(name, names)}`);
  }
  const effectiveRegion = region.data ?? configuredRegion;
  if (effectiveRegion === undefined) {
    failures.push({
      path: "region",
      problem:
        "is not set; give the region argument, run `pulumi config set alicloud-ice:region cn-shanghai`, or set ALICLOUD_REGION",
    });
  }
  const judged = failures.filter(({ value }) => !holdsUnknown(value));
  if (
    judged.length > 0 ||
    holdsUnknown(args) ||
    !jobIds.success ||
    effectiveRegion === undefined ||
    endpoint === "unreadable" ||
    timeoutMs === "unreadable"
  ) {
    return { failures: judged, inputs: undefined };
  }
  return {
    failures: judged,
    inputs: {
      jobIds: [...new Set(jobIds.data)],
      region: effectiveRegion,
      endpoint,
      timeoutMs: timeoutMs ?? defaultTimeoutMs,
    },
  };
}

function readEndpoint(written: unknown): Endpoint | undefined | "unreadable" {
  if (written === undefined || written === null) return undefined;
  return (typeof written === "string" ? parseEndpoint(written) : undefined) ?? "unreadable";
}

function readTimeout(written: unknown): number | undefined | "unreadable" {
  if (written === undefined || written === null) return undefined;
  return (
    (typeof written === "string" || typeof written === "number" ? durationMs(written) : undefined) ??
    "unreadable"
  );
}
