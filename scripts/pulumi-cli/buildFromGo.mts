import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { goBuild, goWorkDir, removeGoWork } from "./goBuild.mts";
import { cliProgram, nodeHost } from "./goPrograms.mts";
import { installVersion } from "./installVersion.mts";
import { type Attempt, type SearchContext } from "./pulumiCli.mts";
import { pinnedVersion, type CliVersion } from "./pulumiVersion.mts";

/** Started in the program's directory: runs the dynamic provider of the @pulumi/pulumi that the program uses. */
const dynamicProviderScript = `#!/bin/sh
exec node "$(node -p 'require.resolve("@pulumi/pulumi/cmd/dynamic-provider", { paths: ["."] })')" "$@"
`;

/** Builds a CLI and its Node language host from Go modules: for machines that reach package registries only. */
export async function buildFromGo(
  context: SearchContext,
  version: CliVersion = pinnedVersion,
): Promise<Attempt> {
  const go = await goBuild(context);
  if ("reason" in go) return go;
  context.say(
    `Building Pulumi ${version} from its Go modules with Go ${go.goVersion} ` +
      "(once; about 4 minutes on two cores, 4 GB of disk meanwhile) ...",
  );
  const installation = join(goWorkDir(context), `installation-${version}`);
  const binDir = join(installation, "bin");
  await mkdir(binDir, { recursive: true });
  for (const program of [cliProgram(version), nodeHost]) {
    const reason = await go.build(program, binDir);
    if (reason !== undefined) return { reason };
  }
  await writeFile(join(binDir, "pulumi-resource-pulumi-nodejs"), dynamicProviderScript, { mode: 0o755 });
  const attempt = await installVersion(installation, context, version);
  if (context.keepsGoWork !== true) await removeGoWork(context);
  return attempt;
}
