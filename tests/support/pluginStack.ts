import { type ToolName } from "../../scripts/pulumi-cli/goPrograms.mts";
import { pluginFolder } from "./nodeProgram";
import { pulumiCli, pulumiTool, type Tool } from "./pulumiCli";
import { type StackStory, type StackStoryOptions, withStack } from "./withStack";

export interface YamlResource {
  readonly type?: string;
  readonly properties?: object;
  readonly options?: object;
  /** Of a resource that is read: its `id`. */
  readonly get?: object;
}

export interface YamlProgram {
  readonly resources?: Readonly<Record<string, YamlResource>>;
  readonly variables?: object;
  readonly outputs?: object;
}

/** A YAML program on the plugin; a resource without a type is a film. What is JSON is YAML. */
export function yamlFiles({ resources = {}, variables = {}, outputs = {} }: YamlProgram) {
  const typed = Object.fromEntries(
    Object.entries(resources).map(([name, resource]) => [
      name,
      { type: "alicloud-ice:MediaProducingJob", ...resource },
    ]),
  );
  const program = {
    name: "films",
    runtime: "yaml",
    plugins: { providers: [{ name: "alicloud-ice", path: pluginFolder }] },
    resources: typed,
    variables,
    outputs,
  };
  return { "Pulumi.yaml": JSON.stringify(program, null, 2) };
}

/** A stack whose programs need a language host; left out, aloud, where there is none. */
export async function withLanguage(
  language: ToolName,
  options: Omit<StackStoryOptions, "tools">,
  story: (running: StackStory, tool: Tool) => Promise<void>,
): Promise<void> {
  const tool = await pulumiTool(language, await pulumiCli());
  if (tool === undefined) return;
  await withStack({ ...options, tools: [tool] }, (running) => story(running, tool));
}
