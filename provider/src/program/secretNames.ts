import * as pulumi from "@pulumi/pulumi";
import { isPlain } from "./isPlain";

/** Names of the inputs that hold secrets. */
export async function secretNames(inputs: Readonly<Record<string, unknown>>): Promise<string[]> {
  const names = await Promise.all(
    Object.entries(inputs).map(async ([name, value]) =>
      isPlain(value) || !(await pulumi.isSecret(pulumi.output(value))) ? [] : [name],
    ),
  );
  return names.flat().sort();
}
