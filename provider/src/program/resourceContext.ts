import * as pulumi from "@pulumi/pulumi";
import type { WireContext } from "../hosts/dynamic/wireProps";
import { isPlain } from "./isPlain";
import { secretJobs } from "./secretJobs";
import { withoutCredentials } from "./secretCredentials";

/**
 * What only the constructor knows of a resource and the provider needs, handed over as a hidden input. Promises, not
 * outputs: it must not make the resource depend on its own parent.
 */
export function resourceContext(
  type: string,
  name: string,
  inputs: Readonly<Record<string, unknown>>,
  opts: pulumi.CustomResourceOptions,
  parent?: pulumi.Resource,
): { [K in keyof WireContext]: Promise<WireContext[K]> | WireContext[K] } {
  const { customTimeouts } = opts;
  const lookedAt = opts.id ?? inputs["jobIds"];
  return {
    urn: valueOf(pulumi.createUrn(name, type, opts.parent)),
    name,
    protect: (opts.protect ?? protectOf(parent)) === true,
    secretArguments: secretNames(withoutCredentials(argumentsIn(inputs))),
    ...(lookedAt !== undefined && { secretJobs: secretJobs(lookedAt) }),
    ...(customTimeouts?.create !== undefined && { createTimeout: customTimeouts.create }),
    ...(customTimeouts?.update !== undefined && { updateTimeout: customTimeouts.update }),
    // Only for `get`: it waits in the update phase of `up` alone, and a refresh passes no context.
    ...(opts.id !== undefined && { waits: !pulumi.runtime.isDryRun() }),
  };
}

/** What the SDK adds is none. */
function argumentsIn(inputs: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => !name.startsWith("__")));
}

/** A resource inherits it; only the SDK's own field tells. */
function protectOf(parent: pulumi.Resource | undefined): unknown {
  return parent === undefined ? undefined : Reflect.get(parent, "__protect");
}

function valueOf<T>(output: pulumi.Output<T>): Promise<T> {
  return new Promise((resolve) => {
    output.apply((value) => resolve(value));
  });
}

/** Names of the inputs that hold secrets. */
export async function secretNames(inputs: Readonly<Record<string, unknown>>): Promise<string[]> {
  const names = await Promise.all(
    Object.entries(inputs).map(async ([name, value]) =>
      isPlain(value) || !(await pulumi.isSecret(pulumi.output(value))) ? [] : [name],
    ),
  );
  return names.flat().sort();
}
