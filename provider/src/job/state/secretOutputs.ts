import { repeatingOutputs } from "../../inputs/argumentTable";
import type { ResourceContext } from "../../inputs/resourceContext";
import type { RenderRecord } from "./renderRecord";

/** What of a state must be stored encrypted. */
export interface SecretParts {
  /** Names of outputs. */
  readonly secretOutputs: readonly string[];
  /** The record holds hashes and the address of what is secret. */
  readonly isRecordSecret: boolean;
}

/** Everything that derives from secret arguments. */
export function secretParts(secretArguments: readonly string[]): SecretParts {
  const repeated = secretArguments.map((name) => ({ name, outputs: repeatingOutputs(name) }));
  return {
    secretOutputs: [...new Set(repeated.flatMap(({ outputs }) => outputs))],
    isRecordSecret: repeated.some(({ name, outputs }) => outputs.length > 0 || name === "triggers"),
  };
}

/** Whether what ICE says of a request is as secret as the request: it may repeat any part of it, in words of its own. */
export function isMessageSecret(secretArguments: readonly string[]): boolean {
  return secretParts(secretArguments).secretOutputs.includes("message");
}

/** The arguments that are secret now, or were when the job was submitted: ICE's answer repeats those as well. */
export function secretNames(
  { secretArguments }: Pick<ResourceContext, "secretArguments">,
  record: Pick<RenderRecord, "secretArguments">,
): string[] {
  return [...new Set([...secretArguments, ...(record.secretArguments ?? [])])];
}
