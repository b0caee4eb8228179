import { runCommand } from "../../scripts/lib/runCommand.mts";

/** Runs npm in a directory, within five minutes; returns what it printed. */
export async function npm(cwd: string, ...args: string[]): Promise<string> {
  const options = { cwd, env: process.env, timeoutMs: 5 * 60_000, output: "keep" } as const;
  const { exitCode, end, stdout, stderr } = await runCommand("npm", args, options);
  if (exitCode !== 0) throw new Error(`npm ${args.join(" ")} ${end} with ${exitCode}: ${stderr}${stdout}`);
  return stdout;
}

/** Installs packages into a directory; what npm has in its cache is not downloaded again. */
export async function npmInstall(cwd: string, ...specs: string[]): Promise<void> {
  await npm(cwd, "install", "--prefer-offline", "--no-audit", "--no-fund", "--silent", ...specs);
}
