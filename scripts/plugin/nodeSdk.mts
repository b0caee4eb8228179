import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
} from "node:fs";
import { join } from "node:path";
import { cloneDir, localDir } from "../lib/paths.mts";

const source = join(cloneDir, "sdk", "nodejs");
const tsc = join(cloneDir, "node_modules", "typescript", "bin", "tsc");

/** The SDK for Node in sdk/, compiled by its own tsconfig.json, once for each text of it. @returns its folder, for `require` */
export function nodeSdk(): string {
  const hash = createHash("sha256");
  for (const name of globSync("**/*.{ts,json}", { cwd: source }).sort())
    hash.update(readFileSync(join(source, name)));
  const home = join(localDir, "node-sdk");
  const compiled = join(home, hash.digest("hex").slice(0, 12));
  if (existsSync(compiled)) return compiled;
  mkdirSync(home, { recursive: true });
  // Moved to its place when it is whole: tests of several processes may want it.
  const unfinished = mkdtempSync(join(home, "unfinished-"));
  execFileSync(process.execPath, [tsc, "-p", source, "--outDir", unfinished], { stdio: "pipe" });
  copyFileSync(join(source, "package.json"), join(unfinished, "package.json"));
  try {
    renameSync(unfinished, compiled);
  } catch (error) {
    if (!existsSync(compiled)) throw error;
  }
  return compiled;
}
