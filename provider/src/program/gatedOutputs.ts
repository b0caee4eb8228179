import * as pulumi from "@pulumi/pulumi";
import { outputBehind, wrapOutput } from "./wrapOutput";
import type { KeptExpectation } from "./keptExpectation";
import { programError } from "../hosts/dynamic/programError";

/** Outputs that hold the gate. */
const gatedNames = ["mediaUrl", "mediaId", "vodMediaId", "duration"] as const;

/** The arguments that decide about the gate. */
export interface GateArgs {
  readonly skipAwait?: pulumi.Input<boolean> | undefined;
  readonly expect?: unknown;
}

/**
 * Makes the film's outputs refuse to resolve unless the job succeeded, or is not waited for, and for a film that is not
 * known to be as expected. This holds the gate where the engine never asks the provider: under --target and --exclude. They
 * are made when they are first used, so that a program that uses none of them does not fail.
 *
 * @param kept follows the state, whatever the program says
 */
export function gateOutputs(
  job: pulumi.Resource,
  name: string,
  args: GateArgs,
  kept: KeptExpectation = new Set(),
): void {
  const { skipAwait } = args;
  const expect = kept === "all" ? undefined : args.expect;
  const vodMediaId = outputBehind(job, "vodMediaId");
  for (const what of gatedNames) wrapOutput(job, what, (value) => gate(value, what));

  const fieldsOf = (given: unknown) =>
    fieldsIn(given).filter(([field]) => kept !== "all" && !kept.has(field));
  const gate = (value: pulumi.Output<unknown>, what: string) => {
    const [status, code, jobId] = [outputOf(job, "status"), outputOf(job, "code"), outputOf(job, "jobId")];
    const unmet = outputOf(job, "unmetExpectations");
    // The state's own: what it says of the film was found by that one, and --target leaves it as it is.
    const judgedBy = expect === undefined ? undefined : outputOf(job, "expect");
    return pulumi
      .all([value, status, skipAwait, unmet, judgedBy, pulumi.output(expect), vodMediaId()])
      .apply(([resolved, itsStatus, isSkipped, itsUnmet, itsExpect, newExpect, vodId]) => {
        // The SDK takes the argument for an output that the state has not: a verdict has to be there as well.
        const isChecked = Array.isArray(itsUnmet) && isSame(fieldsOf(itsExpect), fieldsOf(newExpect));
        const isJudged = isSkipped === true || fieldsOf(newExpect).length === 0 || isChecked;
        const differences = isJudged ? textsIn(itsUnmet) : ["it was not checked by what `expect` says now"];
        const isOpen = itsStatus === "Success" || isSkipped === true;
        if (isOpen && differences.length === 0) {
          const isAddressed = what !== "mediaUrl" || isPresent(resolved) || isPresent(vodId);
          if (isAddressed || itsStatus !== "Success") {
            if (what === "mediaUrl" && isNotThereYet(resolved, itsStatus)) {
              // Said before it goes on: what is made from it may be refused at once, which ends the program.
              return pulumi.log.warn(notThereYet(name, itsStatus)).then(() => resolved);
            }
            return resolved;
          }
        }
        if (pulumi.runtime.isDryRun()) return pulumi.output(pulumi.unknown);
        if (isOpen && differences.length === 0) throw programError(untoldAddress(name));
        // Not asked for above, for the same reason: most jobs have no Code.
        return pulumi.all([jobId, code]).apply(([id, itsCode]) => {
          throw programError(
            differences.length === 0
              ? refusal(what, name, id, itsStatus, itsCode)
              : unmetRefusal(what, name, id, differences),
          );
        });
      });
  };
}

/** Of a film that is not waited for: whatever is made from its address is made from nothing. */
function isNotThereYet(mediaUrl: unknown, status: unknown): boolean {
  return mediaUrl === undefined && status !== "Success" && !pulumi.runtime.isDryRun();
}

function notThereYet(name: string, status: unknown): string {
  return `mediaUrl of the render "${name}" has no value yet: its job is ${String(status)}, and is not waited for (skipAwait). What is made from the film has to take it from the results of a MediaProducingJobGate.`;
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function untoldAddress(name: string): string {
  return `mediaUrl of the render "${name}" is not available: its job succeeded, and ICE has told no address of the film. Run \`pulumi up\` without leaving the render out: it asks again.`;
}

function refusal(what: string, name: string, jobId: unknown, status: unknown, code: unknown): string {
  const why = typeof code === "string" ? ` with ${code}` : "";
  return `${what} of the render "${name}" is not available: its job ${String(jobId)} is ${String(status)}${why}, not Success. Run \`pulumi up\` without leaving the render out.`;
}

function unmetRefusal(what: string, name: string, jobId: unknown, unmet: readonly string[]): string {
  return `${what} of the render "${name}" is not available: the film of its job ${String(jobId)} is not known to be as expected: ${unmet.join("; ").replace(/\.$/u, "")}. Run \`pulumi up\` without leaving the render out.`;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What is asked of the film: names without a value ask nothing. */
function fieldsIn(expect: unknown): [string, unknown][] {
  return Object.entries(expect ?? {})
    .filter(([, value]) => value !== undefined && value !== null)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function outputOf(job: pulumi.Resource, name: string): pulumi.Output<unknown> {
  const value: unknown = Reflect.get(job, name);
  return pulumi.output(value);
}
