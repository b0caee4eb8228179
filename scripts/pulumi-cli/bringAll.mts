import { findPulumi } from "./findPulumi.mts";
import { findTool } from "./findTool.mts";
import { removeGoWork } from "./goBuild.mts";
import { tools, type ToolName } from "./goPrograms.mts";
import { type SearchContext } from "./pulumiCli.mts";

/**
 * What the tests use of Pulumi's: the CLI, without which it rejects; then the tools, each of which may be missing, said
 * aloud. What is built shares one cache.
 */
export async function bringAll(context: SearchContext): Promise<void> {
  const { say } = context;
  const keeping = { ...context, keepsGoWork: true };
  try {
    const cli = await findPulumi(keeping);
    say(`Pulumi ${cli.version}: ${cli.command}`);
    for (const name of Object.keys(tools) as ToolName[]) {
      const tool = await findTool(name, cli, keeping);
      say(
        "reason" in tool
          ? `LEFT OUT: tests of Pulumi's ${name} tool, since ${tool.reason}.`
          : `${name}: ${tool.command}`,
      );
    }
  } finally {
    // An interrupted build goes on where it was.
    if (context.signal?.aborted !== true) await removeGoWork(context);
  }
}
