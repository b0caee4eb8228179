import * as pulumi from "@pulumi/pulumi";
import type { ResourceContext } from "./inputs/inputs";
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
): { [K in keyof ResourceContext]: Promise<ResourceContext[K]> | ResourceContext[K] } {
  const { customTimeouts } = opts;
  return {
    urn: valueOf(pulumi.createUrn(name, type, opts.parent)),
    name,
    protect: opts.protect === true,
    secretArguments: secretNames(withoutCredentials(inputs)),
    ...(customTimeouts?.create !== undefined && { createTimeout: customTimeouts.create }),
    ...(customTimeouts?.update !== undefined && { updateTimeout: customTimeouts.update }),
    // Only for `get`: it waits in the update phase of `up` alone, and a refresh passes no context.
    ...(opts.id !== undefined && { waits: !pulumi.runtime.isDryRun() }),
  };
}

function valueOf<T>(output: pulumi.Output<T>): Promise<T> {
  return new Promise((resolve) => {
    output.apply((value) => resolve(value));
  });
}

async function secretNames(inputs: Readonly<Record<string, unknown>>): Promise<string[]> {
  const names = await Promise.all(
    Object.entries(inputs).map(async ([name, value]) =>
      isPlain(value) || !(await pulumi.isSecret(pulumi.output(value))) ? [] : [name],
    ),
  );
  return names.flat().sort();
}

/** Whether a value is all there already, so that nothing in it can be a secret: to ask the SDK costs a preview of hundreds. */
function isPlain(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
}
