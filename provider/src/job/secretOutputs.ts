import type { ResourceContext } from "../inputs/inputs";
import type { RenderRecord } from "./renderRecord";

/** How Pulumi writes a secret on the wire. */
const secretSignature = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" } as const;

/** Outputs that repeat parts of an argument under another name: the engine marks only those of the argument's own name. */
const derivedOutputs: Readonly<Record<string, readonly string[]>> = {
  timeline: ["timeline", "message", "subJobMaterials", "__render"],
  clipsParam: ["clipsParam", "timeline", "message", "subJobMaterials", "__render"],
  templateId: ["templateId", "message", "__render"],
  outputMediaConfig: ["mediaUrl", "message", "__render"],
  editingProduceConfig: ["message", "__render"],
  triggers: ["__render"],
  userData: ["userData", "__render"],
  mediaMetadata: ["message", "__render"],
  projectMetadata: ["message", "__render"],
  expect: ["unmetExpectations", "__render"],
};

/** The state with everything that derives from secret arguments marked secret, so that it is stored encrypted. */
export function withSecrets(
  state: Readonly<Record<string, unknown>>,
  secretArguments: readonly string[],
): Record<string, unknown> {
  const names = new Set(secretArguments.flatMap((name) => derivedOutputs[name] ?? []));
  return Object.fromEntries(
    Object.entries(state).map(([name, value]) => [
      name,
      names.has(name) ? { ...secretSignature, value } : value,
    ]),
  );
}

/** The arguments that are secret now, or were when the job was submitted: ICE's answer repeats those as well. */
export function secretNames(
  { secretArguments }: Pick<ResourceContext, "secretArguments">,
  record: Pick<RenderRecord, "secretArguments">,
): string[] {
  return [...new Set([...secretArguments, ...(record.secretArguments ?? [])])];
}
