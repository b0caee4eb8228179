#!/usr/bin/env node
"use strict";

/** Runs the built command; under an older Node, with the newer one that npm's package "node" brings along. */
const MINIMUM = [22, 13];

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1]);
}

function findNewerNode() {
  const { existsSync } = require("node:fs");
  const { dirname, join } = require("node:path");
  try {
    const manifest = require.resolve("node/package.json");
    const binary = join(dirname(manifest), "bin", process.platform === "win32" ? "node.exe" : "node");
    return isNewEnough(require(manifest).version) && existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

function runWith(binary) {
  const { spawn } = require("node:child_process");
  const { constants } = require("node:os");
  // The channel lets the child notice when this process is killed without a word.
  const child = spawn(binary, [__filename, ...process.argv.slice(2)], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, ICE_EMULATOR_PARENT: String(process.pid) },
  });
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    console.error(`ice-emulator: ${binary} did not start: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

if (isNewEnough(process.versions.node)) {
  if (process.env.ICE_EMULATOR_PARENT === String(process.ppid))
    process.on("disconnect", () => process.exit(1));
  require("../dist/cli.js");
} else {
  const newer = findNewerNode();
  if (newer === undefined) {
    console.error(
      `ice-emulator: this needs Node ${MINIMUM.join(".")} or later, and this is ${process.versions.node}.`,
    );
    process.exitCode = 1;
  } else {
    runWith(newer);
  }
}
