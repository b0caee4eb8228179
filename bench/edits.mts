/**
 * `npm run bench:edits`: processor time for reading an edit of 10,000 clips, ours and that of the format's Python library side by
 * side; prints a table and writes it beside this file. The libraries come from PyPI, into a temporary folder.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { editLibraries, pythonVenv } from "../scripts/lib/pythonVenv.mts";
import { runCommand } from "../scripts/lib/runCommand.mts";
import { makeEdits } from "./edits/makeEdits.mts";

const clips = 10_000;
const readingSchema = z.object({
  processSeconds: z.number(),
  readSeconds: z.number(),
  textSeconds: z.number().nullable(),
});
const libraries = {
  otio: "opentimelineio 0.18.1",
  edl: "otio-cmx3600-adapter 1.0.0",
  xmeml: "otio-fcp-adapter 1.0.0",
  fcpxml: "otio-fcpx-xml-adapter 1.0.0",
  draft: "pycapcut 0.0.4",
} as const;

const folder = mkdtempSync(join(tmpdir(), "bench-edits-"));
const venv = await pythonVenv(editLibraries);
const rows: string[] = [];
for (const { format, file, text } of makeEdits(clips)) {
  const path = join(folder, file);
  writeFileSync(path, text);
  const ours = await read(process.execPath, "read.mts", format, path);
  const theirs = await read(venv.python, "read.py", format, path);
  const cells = [
    format,
    (statSync(path).size / 1e6).toFixed(1),
    libraries[format],
    ...compared(ours.processSeconds, theirs.processSeconds),
    ...compared(ours.readSeconds, theirs.readSeconds),
    ...(ours.textSeconds === null || theirs.textSeconds === null
      ? ["", "", ""]
      : compared(ours.textSeconds, theirs.textSeconds)),
  ];
  rows.push(`| ${cells.join(" | ")} |`);
  console.log(rows.at(-1));
}
venv.remove();
rmSync(folder, { recursive: true, force: true });
const table = [
  "| format | MB | library | whole process, ours s | theirs s | share | from the file, ours s | theirs s | share | from its text, ours s | theirs s | share |",
  "|---|---|---|---|---|---|---|---|---|---|---|---|",
  ...rows,
].join("\n");
console.log(table);
writeFileSync(
  new URL("edits.md", import.meta.url),
  `Processor time for an edit of ${String(clips)} clips. "Whole process" counts the start of Node or Python, loading, and reading from the file once. "From the file" and "from its text" are the best of forty reads, or of as many as fit into five seconds, in a process that has read it before: ours is the finished timeline with its warnings, theirs the library's objects.\n\n${table}\n`,
);

function compared(ours: number, theirs: number): string[] {
  return [ours.toFixed(2), theirs.toFixed(2), (ours / theirs).toFixed(2)];
}

async function read(command: string, script: string, format: string, path: string) {
  const reader = join(import.meta.dirname, "edits", script);
  const options = { env: process.env, timeoutMs: 300_000, output: "keep" } as const;
  const { exitCode, stdout, stderr } = await runCommand(command, [reader, format, path], options);
  if (exitCode !== 0) throw new Error(`${script} ${format}: ${stderr}`);
  return readingSchema.parse(JSON.parse(stdout));
}
