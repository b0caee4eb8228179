import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { durationInWords } from "../lib/durationInWords.mts";
import { lastLine } from "../lib/lastLine.mts";
import { runCommand } from "../lib/runCommand.mts";
import { findGo, type GoToolchain } from "./findGo.mts";
import { installVersion } from "./installVersion.mts";
import { type Attempt, type SearchContext } from "./pulumiCli.mts";
import { pinnedVersion } from "./pulumiVersion.mts";

interface GoProgram {
  readonly name: string;
  /** The directory with its go.mod and go.sum, which pin every module. */
  readonly moduleDir: string;
  readonly packagePath: string;
  readonly linkerFlags: string;
}

const programs: readonly GoProgram[] = [
  {
    name: "pulumi",
    moduleDir: join(import.meta.dirname, "go/cli"),
    packagePath: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
    linkerFlags: `-s -w -X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=v${pinnedVersion}`,
  },
  {
    // The host is no Go module of its own any more; this is the last release that was, and the CLI still speaks with it.
    name: "pulumi-language-nodejs",
    moduleDir: join(import.meta.dirname, "go/node-host"),
    packagePath: "github.com/pulumi/pulumi/sdk/v3/nodejs/cmd/pulumi-language-nodejs",
    linkerFlags: "-s -w",
  },
];

/** Started in the program's directory: runs the dynamic provider of the @pulumi/pulumi that the program uses. */
const dynamicProviderScript = `#!/bin/sh
exec node "$(node -p 'require.resolve("@pulumi/pulumi/cmd/dynamic-provider", { paths: ["."] })')" "$@"
`;

/** A busy machine may take five times as long as an idle one. */
const buildTimeoutMs = 60 * 60_000;

/** Builds the CLI and its Node language host from Go modules: for machines that reach package registries only. */
export async function buildFromGo(context: SearchContext): Promise<Attempt> {
  const go = await findGo(context);
  if ("reason" in go) return go;
  context.say(
    `Building Pulumi ${pinnedVersion} from its Go modules with Go ${go.version} ` +
      "(once; about 4 minutes on two cores, 4 GB of disk meanwhile) ...",
  );
  // Kept when the build is interrupted: the next one goes on where this one was.
  const workDir = join(context.pulumiHome, "go-build");
  const installation = join(workDir, "installation");
  const binDir = join(installation, "bin");
  await mkdir(binDir, { recursive: true });
  for (const program of programs) {
    const reason = await build(program, { go, workDir, binDir, context });
    if (reason !== undefined) return { reason };
  }
  await writeFile(join(binDir, "pulumi-resource-pulumi-nodejs"), dynamicProviderScript, { mode: 0o755 });
  const attempt = await installVersion(installation, context);
  await rm(workDir, { recursive: true, force: true });
  return attempt;
}

interface Build {
  readonly go: GoToolchain;
  readonly workDir: string;
  readonly binDir: string;
  readonly context: SearchContext;
}

/** Why it failed, or `undefined`. */
async function build(
  program: GoProgram,
  { go, workDir, binDir, context }: Build,
): Promise<string | undefined> {
  const { name, moduleDir, packagePath, linkerFlags } = program;
  const args = [
    "build",
    "-trimpath",
    "-buildvcs=false",
    "-gcflags=all=-dwarf=false",
    `-ldflags=${linkerFlags}`,
  ];
  const { exitCode, end, stderr } = await runCommand(
    go.command,
    [...args, "-o", join(binDir, name), packagePath],
    {
      cwd: moduleDir,
      env: go.environment(workDir),
      timeoutMs: buildTimeoutMs,
      signal: context.signal,
      output: "keep",
      onHeartbeat: (elapsedMs) => context.say(`  still building ${name}, ${durationInWords(elapsedMs)}`),
    },
  );
  if (end === "interrupted") return `the build of ${name} was interrupted`;
  if (end === "timed out") return `the build of ${name} took more than ${durationInWords(buildTimeoutMs)}`;
  return exitCode === 0 ? undefined : `the build of ${name} failed (${lastLine(stderr)})`;
}
