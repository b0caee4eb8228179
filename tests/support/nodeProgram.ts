import { join } from "node:path";
import { cloneDir } from "../../scripts/lib/paths.mts";
import { nodeSdk } from "../../scripts/plugin/nodeSdk.mts";

/** What serves the resources of a program. */
export type Host = "dynamic" | "plugin";

/** What every program finds: pulumi, ice (the provider package), and page(name, inputs, opts), a resource that does nothing. */
export const preambleFor = (host: Host) => `
const pulumi = require("@pulumi/pulumi");
const ice = require(${JSON.stringify(host === "plugin" ? nodeSdk() : "pulumi-alicloud-ice")});
class Page extends pulumi.dynamic.Resource {
  constructor(name, inputs, opts) {
    super({ create: async (props) => ({ id: "page", outs: props }) }, name, inputs, opts);
  }
}
const page = (name, inputs, opts) => new Page(name, inputs, opts);
`;

/** Its Pulumi.yaml. */
export function projectFile(name: string, host: Host): string {
  const plugins = { providers: [{ name: "alicloud-ice", path: pluginFolder }] };
  // Without ts-node and its compiler, which no JavaScript needs, a command takes a tenth less. Those of examples/ have them.
  const runtime = { name: "nodejs", options: { typescript: false } };
  return JSON.stringify({ name, runtime, main: "index.js", ...(host === "plugin" && { plugins }) });
}

/** The built plugin: see scripts/buildPlugin.mts. */
export const pluginFolder = join(cloneDir, "plugin", "bin");
