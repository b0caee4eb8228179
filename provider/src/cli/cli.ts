import { readFile, writeFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { systemClock } from "../base/clock";
import { getPublic } from "./getPublic";
import { run } from "./run";

/** The command `pulumi-alicloud-ice`. */
run(process.argv.slice(2), {
  readFile: (path) => readFile(path, "utf8"),
  readBytes: (path) => readFile(path),
  writeFile: (path, text) => writeFile(path, text),
  readInput: () => text(process.stdin),
  clock: systemClock,
  get: getPublic,
  print: (line) => void process.stdout.write(`${line}\n`),
  printError: (line) => void process.stderr.write(`${line}\n`),
}).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    process.stderr.write(`pulumi-alicloud-ice: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);

// A reader such as `head` that has seen enough is no trouble.
process.stdout.on("error", () => process.exit());
