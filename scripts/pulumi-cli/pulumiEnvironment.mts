import { delimiter, dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { pathDirectories } from "./executables.mts";
import { type Tool } from "./findTool.mts";
import { type PulumiCli } from "./pulumiCli.mts";

export interface PulumiEnvironmentOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Used unless the user has set PULUMI_HOME. */
  readonly pulumiHome: string;
  /** An existing directory for the state of the stacks. */
  readonly stateDir: string;
  readonly passphrase: string;
  /** Language hosts that do not lie beside the CLI. */
  readonly tools?: readonly Tool[];
}

/** The environment to run a CLI in: state in a local directory, this Node for the program, no question asked. */
export function pulumiEnvironment(cli: PulumiCli, options: PulumiEnvironmentOptions): NodeJS.ProcessEnv {
  const toolDirs = (options.tools ?? []).map(({ binDir }) => binDir);
  return {
    ...options.env,
    // npm puts its own `pulumi`, a launcher, first on the PATH of its scripts; and the system's Node may be too old.
    PATH: [cli.binDir, ...toolDirs, dirname(process.execPath), ...pathDirectories(options.env)].join(
      delimiter,
    ),
    PULUMI_HOME: options.env["PULUMI_HOME"] || options.pulumiHome,
    PULUMI_BACKEND_URL: pathToFileURL(options.stateDir).href,
    PULUMI_CONFIG_PASSPHRASE: options.passphrase,
    PULUMI_SKIP_UPDATE_CHECK: "1",
  };
}
