import { dirname, join } from "node:path";
import { realpathSync } from "node:fs";
import { runCommand } from "../lib/runCommand.mts";
import { findExecutable, pathDirectories } from "./executables.mts";
import { type Attempt, type SearchContext } from "./pulumiCli.mts";
import { compareVersions } from "./compareVersions.mts";
import { oldestVersion, parseVersion } from "./pulumiVersion.mts";

/** A loaded machine takes seconds to start the 115 MB of the CLI. */
const versionTimeoutMs = 30_000;

/** What the CLI starts to run a Node program, and the dynamic resources in it. */
const nodeHost = ["pulumi-language-nodejs", "pulumi-resource-pulumi-nodejs"];

/** Whether this executable is a Pulumi CLI, new enough and with a Node language host beside it or on the PATH. */
export async function checkCli(command: string, context: SearchContext): Promise<Attempt> {
  const version = await askVersion(command, context);
  if (version === undefined) return { reason: `${command} does not tell its version` };
  if (compareVersions(version, oldestVersion) < 0)
    return { reason: `${command} is ${version}, and ${oldestVersion} is the oldest that will do` };

  const binDir = dirname(command);
  const directories = [binDir, dirname(realpathSync(command)), ...pathDirectories(context.env)];
  const missing = nodeHost.find((name) => findExecutable(name, directories) === undefined);
  if (missing !== undefined) return { reason: `${command} has no ${missing} beside it` };
  return { cli: { command, binDir, version } };
}

async function askVersion(command: string, context: SearchContext): Promise<string | undefined> {
  const { exitCode, stdout } = await runCommand(command, ["version"], {
    env: { ...context.env, PULUMI_HOME: context.pulumiHome, PULUMI_SKIP_UPDATE_CHECK: "1" },
    timeoutMs: versionTimeoutMs,
    signal: context.signal,
    output: "keep",
  });
  return exitCode === 0 ? parseVersion(stdout) : undefined;
}

/** Where a CLI lies in an installation directory such as `~/.pulumi` or `versions/3.259.0`. */
export function commandIn(installation: string): string {
  return join(installation, "bin", "pulumi");
}
