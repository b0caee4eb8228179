import { chmod, copyFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { durationInWords } from "../lib/durationInWords.mts";
import { lastLine } from "../lib/lastLine.mts";
import { runCommand } from "../lib/runCommand.mts";
import { findGo, type GoToolchain } from "./findGo.mts";
import { type GoProgram } from "./goPrograms.mts";
import { type SearchContext } from "./pulumiCli.mts";

/** A busy machine may take five times as long as an idle one. */
const buildTimeoutMs = 60 * 60_000;

/** The same for all, so that what one command has compiled the next one finds. */
const args = ["-trimpath", "-buildvcs=false", "-gcflags=all=-dwarf=false"];

/** Builds programs, one after the other, with everything that Go writes below one directory. */
export interface GoBuild {
  readonly goVersion: string;
  /** Writes the program into this directory. Why it failed, or `undefined`. */
  build(program: GoProgram, binDir: string): Promise<string | undefined>;
}

/** Where Go's modules and its cache lie. Kept when a build is interrupted: the next one goes on where this one was. */
export function goWorkDir(context: SearchContext): string {
  return join(context.pulumiHome, "go-build");
}

/** Removes the modules and the cache, some 4 GB. */
export async function removeGoWork(context: SearchContext): Promise<void> {
  await rm(goWorkDir(context), { recursive: true, force: true });
}

/** A Go to build with, or why there is none. */
export async function goBuild(context: SearchContext): Promise<GoBuild | { readonly reason: string }> {
  const go = await findGo(context);
  if ("reason" in go) return go;
  return { goVersion: go.version, build: (program, binDir) => build(program, binDir, go, context) };
}

async function build(
  program: GoProgram,
  binDir: string,
  go: GoToolchain,
  context: SearchContext,
): Promise<string | undefined> {
  const { name, packagePath, linkerFlags, vetted, script } = program;
  if (vetted !== undefined) {
    const faults = await runGo(["vet", ...args, ...vetted], program, go, context);
    if (typeof faults === "string") return faults;
  }
  const flags = ["build", ...args, `-ldflags=${linkerFlags}`, "-o", join(binDir, name), packagePath];
  const reason = await runGo(flags, program, go, context);
  if (typeof reason === "string") return reason;
  if (script === undefined) return undefined;
  const found = await runGo(["list", "-m", "-f", "{{.Dir}}", script.goModule], program, go, context);
  if (typeof found === "string") return found;
  const beside = join(binDir, basename(script.path));
  await copyFile(join(found.stdout.trim(), script.path), beside);
  await chmod(beside, 0o755);
  return undefined;
}

/** What it printed, or why it failed. */
async function runGo(
  command: readonly string[],
  { name, module }: GoProgram,
  go: GoToolchain,
  context: SearchContext,
): Promise<{ readonly stdout: string } | string> {
  const { exitCode, end, stdout, stderr } = await runCommand(go.command, command, {
    cwd: join(import.meta.dirname, "go", module),
    env: go.environment(goWorkDir(context)),
    timeoutMs: buildTimeoutMs,
    signal: context.signal,
    output: "keep",
    onHeartbeat: (elapsedMs) => context.say(`  still building ${name}, ${durationInWords(elapsedMs)}`),
  });
  if (end === "interrupted") return `the build of ${name} was interrupted`;
  if (end === "timed out") return `the build of ${name} took more than ${durationInWords(buildTimeoutMs)}`;
  return exitCode === 0 ? { stdout } : `the build of ${name} failed (${lastLine(stderr)})`;
}
