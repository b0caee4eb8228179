import * as pulumi from "@pulumi/pulumi";
import { programError } from "./programError";

/** Outputs that hold the gate. */
const gatedNames = ["mediaUrl", "mediaId", "vodMediaId", "duration"] as const;

/**
 * Makes the film's outputs refuse to resolve unless the job succeeded, or is not waited for. This holds the gate where the
 * engine never asks the provider: under --target and --exclude. They are made when they are first used, so that a program
 * that uses none of them does not fail.
 */
export function gateOutputs(
  job: pulumi.Resource,
  name: string,
  skipAwait: pulumi.Input<boolean> | undefined,
): void {
  const status = outputOf(job, "status");
  const code = outputOf(job, "code");
  const jobId = outputOf(job, "jobId");
  for (const output of gatedNames) {
    const value = outputOf(job, output);
    let gated: pulumi.Output<unknown> | undefined;
    Object.defineProperty(job, output, {
      configurable: true,
      enumerable: true,
      get: () => (gated ??= gate(output)),
    });
    const gate = (what: string) =>
      pulumi.all([value, status, skipAwait]).apply(([resolved, itsStatus, isSkipped]) => {
        if (itsStatus === "Success" || isSkipped === true) return resolved;
        if (pulumi.runtime.isDryRun()) return pulumi.output(pulumi.unknown);
        // Not asked for above: a preview takes an output that is not there, as a Code mostly is, for one that is not known.
        return pulumi.all([jobId, code]).apply(([id, itsCode]) => {
          throw programError(refusal(what, name, id, itsStatus, itsCode));
        });
      });
  }
}

function refusal(what: string, name: string, jobId: unknown, status: unknown, code: unknown): string {
  const why = typeof code === "string" ? ` with ${code}` : "";
  return `${what} of the render "${name}" is not available: its job ${String(jobId)} is ${String(status)}${why}, not Success. Run \`pulumi up\` without leaving the render out.`;
}

function outputOf(job: pulumi.Resource, name: string): pulumi.Output<unknown> {
  const value: unknown = Reflect.get(job, name);
  return pulumi.output(value);
}
