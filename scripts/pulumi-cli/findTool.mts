import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { cloneDir } from "../lib/paths.mts";
import { broughtOnce } from "./broughtOnce.mts";
import { findExecutable, pathDirectories } from "./executables.mts";
import { goBuild, goWorkDir, removeGoWork } from "./goBuild.mts";
import { tools, type GoProgram, type ToolName } from "./goPrograms.mts";
import { type PulumiCli, type SearchContext } from "./pulumiCli.mts";

/** A language host, a generator of SDKs, or a program. */
export interface Tool {
  /** Absolute path of the executable. */
  readonly command: string;
  /** The directory it lies in: a host has to be on the PATH of the CLI. */
  readonly binDir: string;
}

export type ToolAttempt = Tool | { readonly reason: string };

/**
 * A tool that goes with a CLI: the one beside it, as the vendor's archive has them, one on the PATH, or one built here
 * from Go modules. Why there is none is part of a sentence.
 */
export async function findTool(name: ToolName, cli: PulumiCli, context: SearchContext): Promise<ToolAttempt> {
  const program: GoProgram = tools[name];
  const toolDir = toolDirectory(program, context);
  // Only a language host can be there already; another program of that name is another program.
  const isHost = program.name.startsWith("pulumi-language-");
  const elsewhere = isHost ? [cli.binDir, ...pathDirectories(context.env)] : [];
  const find = () => {
    const command = findExecutable(program.name, [...elsewhere, toolDir]);
    const missing = { reason: `there is no ${program.name}` };
    return Promise.resolve(command === undefined ? missing : { command, binDir: dirname(command) });
  };
  const found = await find();
  return "reason" in found ? broughtOnce(context, find, () => buildTool(program, context)) : found;
}

/** Named after what it is built from, so that another version is built anew. */
function toolDirectory(program: GoProgram, { pulumiHome }: SearchContext): string {
  const moduleDir = join(import.meta.dirname, "go", program.module);
  const sources = ["go.mod", ...globSync("*/*.go", { cwd: moduleDir }).sort()];
  const hash = createHash("sha256");
  for (const source of sources) hash.update(readFileSync(join(moduleDir, source)));
  if (program.alsoFrom !== undefined) {
    const folder = join(cloneDir, program.alsoFrom);
    for (const source of globSync("**/*.{go,mod}", { cwd: folder }).sort())
      hash.update(readFileSync(join(folder, source)));
  }
  return join(pulumiHome, "tools", `${program.name}-${hash.digest("hex").slice(0, 12)}`);
}

async function buildTool(program: GoProgram, context: SearchContext): Promise<ToolAttempt> {
  const go = await goBuild(context);
  if ("reason" in go) return go;
  context.say(`Building ${program.name} from its Go modules with Go ${go.goVersion} (once) ...`);
  const directory = toolDirectory(program, context);
  // Moved to its place when it is whole.
  const unfinished = join(goWorkDir(context), basename(directory));
  await mkdir(unfinished, { recursive: true });
  const reason = await go.build(program, unfinished);
  if (reason !== undefined) return { reason };
  await mkdir(dirname(directory), { recursive: true });
  if (!existsSync(join(directory, program.name))) {
    await rm(directory, { recursive: true, force: true });
    await rename(unfinished, directory);
  }
  if (context.keepsGoWork !== true) await removeGoWork(context);
  return { command: join(directory, program.name), binDir: directory };
}
