import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { delimiter, join, sep } from "node:path";

/** The directories on the PATH, without those that npm adds for scripts. */
export function pathDirectories(env: NodeJS.ProcessEnv): string[] {
  return (env["PATH"] ?? "").split(delimiter).filter((dir) => dir !== "" && !dir.includes("node_modules"));
}

/** The first executable of that name in these directories, or `undefined`. */
export function findExecutable(name: string, directories: readonly string[]): string | undefined {
  return directories.map((dir) => join(dir, name)).find(isExecutable);
}

/** Whether the file leads into node_modules: npm's `pulumi` is a launcher that downloads the CLI, not the CLI. */
export function isInNodeModules(file: string): boolean {
  return realpathSync(file).split(sep).includes("node_modules");
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
