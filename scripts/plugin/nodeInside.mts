import { globSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { cloneDir } from "../lib/paths.mts";

/**
 * A folder with what makes the plugin run where there is no Node: this platform's own, which npm has installed for this
 * repository, under the name that the launchers look for, and its licence. Both are links.
 */
export function nodeInside(scratch: string): string {
  const to = join(scratch, "node-inside");
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const modules = join(cloneDir, "node_modules");
  const [program] = globSync("node/bin/{node,node.exe}", { cwd: modules });
  const [license] = globSync(`{node/node_modules,.}/node-*-*/LICENSE`, { cwd: modules });
  if (program === undefined || license === undefined)
    throw new Error("The npm package `node` is not installed as it should be: run `npm ci`.");
  symlinkSync(join(modules, program), join(to, basename(program)));
  symlinkSync(join(modules, license), join(to, "LICENSE-node"));
  return to;
}
