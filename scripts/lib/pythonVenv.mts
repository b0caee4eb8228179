import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "./runCommand.mts";

/** A Python of its own, with packages from PyPI, in a temporary folder. */
export interface PythonVenv {
  readonly python: string;
  remove(): void;
}

const minute = 60_000;

/** @param packages pinned, such as `opentimelineio==0.18.1` */
export async function pythonVenv(packages: readonly string[]): Promise<PythonVenv> {
  const folder = mkdtempSync(join(tmpdir(), "python-"));
  const python = join(folder, "bin", "python");
  await succeed("python3", ["-m", "venv", folder]);
  await succeed(python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...packages]);
  return { python, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function succeed(command: string, args: readonly string[]): Promise<void> {
  const options = { env: process.env, timeoutMs: 9 * minute, output: "keep" } as const;
  const { exitCode, stderr } = await runCommand(command, args, options);
  if (exitCode !== 0)
    throw new Error(`${command} ${args.join(" ")} ended with ${String(exitCode)}: ${stderr}`);
}

/** The libraries that read edits. */
export const editLibraries = [
  "opentimelineio==0.18.1",
  "otio-cmx3600-adapter==1.0.0",
  "otio-fcp-adapter==1.0.0",
  "otio-fcpx-xml-adapter==1.0.0",
  "pycapcut==0.0.4",
] as const;

/** The one that reads all of FCPXML, to compare with; it brings ninety packages. */
export const fcpxmlRenderer = "bladeworks==0.1.4";

/** One that writes drafts of JianYing. */
export const draftWriter = "pyjianyingdraft==0.3.1";
