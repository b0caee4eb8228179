import * as pulumi from "@pulumi/pulumi";
import { wrapOutput } from "./wrapOutput";

/**
 * Tells a preview which outputs have no value. The SDK takes each that the state has not for one that is not known yet, and what
 * is made from it for a change: `code` of a success, `endpoint` where none was given. Where the state is what will be, as the
 * output `told` says, which every state has, such an output is known, and undefined.
 */
export function tellValueless(resource: pulumi.Resource, names: readonly string[], told: string): void {
  if (!pulumi.runtime.isDryRun()) return;
  const toldValue: unknown = Reflect.get(resource, told);
  for (const name of names) {
    if (name === told) continue;
    wrapOutput(resource, name, (value) => {
      const its: pulumi.Output<unknown> = pulumi.output(toldValue);
      return pulumi.output(
        Promise.all([isKnown(its), isKnown(value)]).then(([isToldKnown, isValueKnown]) =>
          isToldKnown && !isValueKnown ? its.apply(() => undefined) : value,
        ),
      );
    });
  }
}

/** By the SDK's own word, which its types keep to themselves; without it, all is as the SDK has it. */
async function isKnown(output: pulumi.Output<unknown>): Promise<boolean> {
  const known: unknown = await Reflect.get(output, "isKnown");
  return known !== false;
}
