import * as pulumi from "@pulumi/pulumi";
import { resourceContext } from "./resourceContext";
import { tellValueless } from "./valuelessOutputs";
import { wrapOutput } from "./wrapOutput";

/** What every resource beside the render hands to the engine: its type, its name, and what comes of it. */
export interface SiblingKind {
  readonly shell: pulumi.dynamic.ResourceProvider;
  readonly type: string;
  /** Outputs that are no arguments. */
  readonly answers: readonly string[];
  /** The output that every state has: ICE's id of it. */
  readonly told: string;
}

/** A resource of ICE beside the render. */
export abstract class SiblingResource extends pulumi.dynamic.Resource {
  protected constructor(
    { shell, type, answers, told }: SiblingKind,
    argumentNames: readonly string[],
    name: string,
    args: object,
    opts: pulumi.CustomResourceOptions,
  ) {
    const inputs = { ...args };
    const names = [...new Set([...answers, ...argumentNames])];
    const outputs = Object.fromEntries(names.map((output) => [output, undefined]));
    const urnType = `pulumi-nodejs:dynamic/alicloud-ice:${type}`;
    const context = resourceContext(urnType, name, inputs, opts);
    super(shell, name, { ...outputs, ...inputs, __context: context }, opts, "alicloud-ice", type);
    tellValueless(this, names, told);
    // It is the resource's id, which a preview knows where a change in place leaves all other outputs open.
    if (pulumi.runtime.isDryRun()) wrapOutput(this, told, () => this.id);
  }
}
