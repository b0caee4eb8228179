import { clonePulumiHome, findPulumi } from "../../scripts/pulumi-cli/findPulumi.mts";
import { findTool, type Tool } from "../../scripts/pulumi-cli/findTool.mts";
import { findVersion } from "../../scripts/pulumi-cli/findVersion.mts";
import { type ToolName } from "../../scripts/pulumi-cli/goPrograms.mts";
import { type PulumiCli, type SearchContext } from "../../scripts/pulumi-cli/pulumiCli.mts";
import { pulumiEnvironment } from "../../scripts/pulumi-cli/pulumiEnvironment.mts";
import { type CliVersion } from "../../scripts/pulumi-cli/pulumiVersion.mts";

export { type PulumiCli, type Tool };

const say = (line: string) => void process.stderr.write(`${line}\n`);
const context: SearchContext = { env: process.env, pulumiHome: clonePulumiHome, say };

/** The Pulumi CLI for tests; when none is there, the first call brings one (some minutes, see scripts/pulumi-cli). */
export function pulumiCli(): Promise<PulumiCli> {
  return findPulumi(context);
}

/** One release of the CLI; `undefined`, said aloud, where it can't be had: the test leaves that part out. */
export async function pulumiCliOf(version: CliVersion): Promise<PulumiCli | undefined> {
  const attempt = await findVersion(version, context);
  if ("cli" in attempt) return attempt.cli;
  say(`LEFT OUT: what runs on Pulumi ${version}, since ${attempt.reason}.`);
  return undefined;
}

/** A language host or the generator of SDKs; `undefined`, said aloud, where it can't be had. */
export async function pulumiTool(name: ToolName, cli: PulumiCli): Promise<Tool | undefined> {
  const attempt = await findTool(name, cli, context);
  if (!("reason" in attempt)) return attempt;
  say(`LEFT OUT: what needs Pulumi's ${name} tool, since ${attempt.reason}.`);
  return undefined;
}

/** The environment to run it in, with the state in this (existing) directory. */
export function testEnvironment(
  cli: PulumiCli,
  stateDir: string,
  tools: readonly Tool[] = [],
): NodeJS.ProcessEnv {
  const options = { env: process.env, pulumiHome: clonePulumiHome, stateDir, passphrase: "test", tools };
  return pulumiEnvironment(cli, options);
}
