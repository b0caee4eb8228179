import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cloneDir } from "../lib/paths.mts";
import { clonePulumiHome, findPulumi } from "../pulumi-cli/findPulumi.mts";
import { findTool } from "../pulumi-cli/findTool.mts";
import { pauseTracesIn } from "./nodeSdkTraces.mts";

const languages = ["python", "go", "nodejs"];

/**
 * The SDKs of the plugin, by Pulumi's own generator from sdk/schema.json. Names those that are not what it makes, and writes them
 * anew unless this is a check.
 */
export async function generatedSdks(isCheck: boolean): Promise<string[]> {
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const context = { env: process.env, pulumiHome: clonePulumiHome, say };
  const tool = await findTool("genSdk", await findPulumi(context), context);
  if ("reason" in tool) {
    say(`LEFT OUT: the SDKs in sdk/, since ${tool.reason}.`);
    return [];
  }
  const made = mkdtempSync(join(tmpdir(), "ice-sdks-"));
  try {
    execFileSync(tool.command, [join(cloneDir, "sdk", "schema.json"), made, ...languages], {
      stdio: ["ignore", "ignore", "inherit"],
      timeout: 120_000,
    });
    pauseTracesIn(join(made, "nodejs"));
    const stale = languages.filter((language) => !isSame(join(made, language), sdkFolder(language)));
    if (!isCheck) {
      for (const language of stale) {
        rmSync(sdkFolder(language), { recursive: true, force: true });
        cpSync(join(made, language), sdkFolder(language), { recursive: true });
      }
    }
    return stale.map((language) => `sdk/${language}`);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

function sdkFolder(language: string): string {
  return join(cloneDir, "sdk", language);
}

function isSame(one: string, other: string): boolean {
  if (!existsSync(other)) return false;
  const [its, others] = [textsIn(one), textsIn(other)];
  return its.size === others.size && [...its].every(([name, text]) => others.get(name) === text);
}

function textsIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}
