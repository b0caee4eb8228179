import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The text of every file in a folder and below it; none where another stack that shares it has removed it. */
export function textsBelow(folder: string): string {
  if (!existsSync(folder)) return "";
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
}

/** In its own lines for debugging, the engine tells what a resource was registered with, its secrets in clear. */
export function withoutDebugging(log: string): string {
  const lines = readFileSync(log, "utf8").split("\n");
  return lines.filter((line) => !line.includes('"severity":"debug"')).join("\n");
}
