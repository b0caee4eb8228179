import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cloneDir, localDir } from "../../scripts/lib/paths.mts";
import { runCommand } from "../../scripts/lib/runCommand.mts";

/** The newest on PyPI that the tests were written with. */
const sdkVersion = "3.272.0";
const installLimitMs = 400_000;

/**
 * A Python environment with Pulumi's SDK and ours in it, made once a version; `undefined`, said aloud, where there is no Python
 * or no way to PyPI.
 */
export async function pythonEnvironment(): Promise<string | undefined> {
  const venv = join(localDir, "python", `pulumi-${sdkVersion}`);
  const python = join(venv, "bin", "python");
  const run = (file: string, ...args: string[]) =>
    runCommand(file, args, { cwd: cloneDir, env: process.env, timeoutMs: installLimitMs, output: "keep" });
  const pip = (...args: string[]) => run(python, "-m", "pip", "install", "--quiet", ...args);
  if (!existsSync(join(venv, "ready"))) {
    rmSync(venv, { recursive: true, force: true });
    const steps = [
      () => run("python3", "-m", "venv", venv),
      () => pip(`pulumi==${sdkVersion}`, "setuptools", "wheel"),
    ];
    for (const step of steps) {
      const { exitCode, stderr } = await step();
      if (exitCode === 0) continue;
      process.stderr.write(
        `LEFT OUT: Python, since its packages can't be had: ${stderr.trim().slice(-300)}\n`,
      );
      return undefined;
    }
    mkdirSync(join(venv, "ready"));
  }
  // A build leaves files beside its source.
  const copy = join(venv, "sdk");
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(cloneDir, "sdk", "python"), copy, { recursive: true });
  const { exitCode, stderr } = await pip("--no-deps", "--no-build-isolation", "--force-reinstall", copy);
  if (exitCode !== 0) throw new Error(stderr);
  return venv;
}
