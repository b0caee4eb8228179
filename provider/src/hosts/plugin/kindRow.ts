import type * as pulumi from "@pulumi/pulumi";
import type { Props } from "../../lifecycle/props";
import type { ResourceKind } from "../../lifecycle/resourceKind";

/** A resource that the plugin serves: its type in the schema, `alicloud-ice:index:<name>`, is the name of the row. */
export interface KindRow {
  readonly verbs: ResourceKind;
  /** Outputs beside the arguments; what they are is not known before a create or an update. */
  readonly answers: readonly string[];
  /** Those that an update leaves as they are. */
  readonly keeps: (outputs: Props) => readonly string[];
  /** Answers that follow from the arguments alone: a preview knows them. */
  readonly foretells?: (args: Props) => Props;
  /** The arguments that `pulumi import` writes into the program of a resource that was made elsewhere. */
  readonly argumentsIn: (outputs: Props) => Props;
}

type OutputName<Resource> = {
  [Key in keyof Resource]: Resource[Key] extends pulumi.Output<unknown> ? Key : never;
}[keyof Resource];

type Answer<Resource, Args> = Exclude<OutputName<Resource>, keyof Args | "id" | "urn">;

/** The outputs that a class declares beside its arguments: one that is forgotten does not compile. */
export function answersOf<Resource, Args>(
  names: Readonly<Record<Answer<Resource, Args>, true>>,
): readonly string[] {
  return Object.keys(names);
}

/** The outputs of those names that are there. */
export function pick(outputs: Props, names: readonly string[]): Props {
  return Object.fromEntries(
    names.flatMap((name) => (outputs[name] === undefined ? [] : [[name, outputs[name]]])),
  );
}
