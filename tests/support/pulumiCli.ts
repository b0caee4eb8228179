import { clonePulumiHome, findPulumi } from "../../scripts/pulumi-cli/findPulumi.mts";
import { type PulumiCli } from "../../scripts/pulumi-cli/pulumiCli.mts";
import { pulumiEnvironment } from "../../scripts/pulumi-cli/pulumiEnvironment.mts";

export { type PulumiCli };

/** The Pulumi CLI for tests; when none is there, the first call brings one (some minutes, see scripts/pulumi-cli). */
export function pulumiCli(): Promise<PulumiCli> {
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  return findPulumi({ env: process.env, pulumiHome: clonePulumiHome, say });
}

/** The environment to run it in, with the state in this (existing) directory. */
export function testEnvironment(cli: PulumiCli, stateDir: string): NodeJS.ProcessEnv {
  return pulumiEnvironment(cli, {
    env: process.env,
    pulumiHome: clonePulumiHome,
    stateDir,
    passphrase: "test",
  });
}
