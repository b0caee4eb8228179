import * as pulumi from "@pulumi/pulumi";

/**
 * Puts something before an output of a resource. It is made when it is first used, so that a program that does not use it has
 * nothing to do with how it ends.
 */
export function wrapOutput(
  resource: pulumi.Resource,
  name: string,
  wrap: (value: pulumi.Output<unknown>) => pulumi.Output<unknown>,
): void {
  const plain = outputBehind(resource, name);
  let wrapped: pulumi.Output<unknown> | undefined;
  Object.defineProperty(resource, name, {
    configurable: true,
    enumerable: true,
    get: () => (wrapped ??= wrap(plain())),
  });
}

/** The output as it is now, whatever is put before it later. */
export function outputBehind(resource: pulumi.Resource, name: string): () => pulumi.Output<unknown> {
  const plain = Object.getOwnPropertyDescriptor(resource, name);
  return () => {
    const value: unknown = plain?.get === undefined ? plain?.value : plain.get();
    return pulumi.output(value);
  };
}
