import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { durationInWords } from "../lib/durationInWords.mts";
import { lastLine } from "../lib/lastLine.mts";
import { runCommand, type RunOptions } from "../lib/runCommand.mts";
import { type PulumiCli } from "../pulumi-cli/pulumiCli.mts";
import { programDir, stack, type Places } from "./settings.mts";

export interface Film {
  readonly mediaUrl: string;
  readonly durationSeconds: number;
}

const queryTimeoutMs = 60_000;
const upTimeoutMs = 10 * 60_000;
/** For the engine's own orderly end: the provider stores the job that it waits for. */
const upGraceMs = 15_000;

/** `pulumi up` of examples/quickstart, shown live. Rejects with one sentence when it fails. */
export async function runProgram(
  cli: PulumiCli,
  { places, env, signal }: { places: Places; env: NodeJS.ProcessEnv; signal: AbortSignal },
): Promise<Film> {
  await mkdir(places.state, { recursive: true });
  await writeProject(places.project);
  const pulumi = async (args: readonly string[], options: Pick<RunOptions, "output" | "timeoutMs">) => {
    const running = { cwd: places.project, env, signal, graceMs: upGraceMs, ...options };
    const { exitCode, end, stdout, stderr } = await runCommand(cli.command, args, running);
    signal.throwIfAborted();
    const name = `pulumi ${args.filter((arg) => !arg.startsWith("-")).join(" ")}`;
    if (end === "timed out") throw new Error(`${name} took more than ${durationInWords(options.timeoutMs)}.`);
    if (exitCode !== 0)
      throw new Error(`${name} failed: ${lastLine(stderr) || "its output above says why"}.`);
    return stdout.trim();
  };
  const query = { output: "keep", timeoutMs: queryTimeoutMs } as const;

  await pulumi(["stack", "select", stack, "--create", "--non-interactive"], query);
  await pulumi(["up", "--yes", "--skip-preview", "--stack=" + stack], {
    output: "show",
    timeoutMs: upTimeoutMs,
  });
  const output = (name: string) =>
    pulumi(["stack", "output", name, "--stack=" + stack, "--non-interactive"], query);
  return { mediaUrl: await output("mediaUrl"), durationSeconds: Number(await output("duration")) };
}

/** The program's own Pulumi.yaml, leading to the program from elsewhere. */
async function writeProject(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  const project = await readFile(join(programDir, "Pulumi.yaml"), "utf8");
  await writeFile(join(directory, "Pulumi.yaml"), `${project}main: ${JSON.stringify(programDir)}\n`);
}
