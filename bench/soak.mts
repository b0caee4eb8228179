/**
 * `npm run bench:soak -- 60`: the command at its limit for so many minutes: more small renders than it may run at once, lookups,
 * lists, callbacks, and callers that go away in the middle. Prints a line a minute, and fails when something grows that must not.
 * A second number gives the lookups a second.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { makeTestClip } from "../emulator/dist/index.js";
import { readyLine } from "./emulator/readyLine.mts";
import { Load } from "./soak/load.mts";
import { type Held, measure } from "./soak/measure.mts";
import { startReceiver } from "./soak/receiver.mts";
import { growths } from "./soak/growths.mts";

const minutes = Number(process.argv[2] ?? 60);
const callsPerSecond = Number(process.argv[3] ?? 40);
if (!(minutes > 0) || !(callsPerSecond > 0))
  throw new Error("Give minutes, and calls a second, as numbers above 0.");

const root = mkdtempSync(join(tmpdir(), "ice-soak-"));
const dataDir = join(root, "data");
const tmpDir = join(root, "tmp");
mkdirSync(tmpDir);
const receiver = await startReceiver();
const child = startEmulator();
try {
  await putMaterials();
  const url = await readyLine(child);
  const over = new AbortController();
  const load = new Load(url, receiver.url, callsPerSecond, over.signal);
  const running = load.run();
  console.log(
    "| minute | RSS MB | heap MB | other MB | descriptors | handles | passing files | objects | store MB | store KB a job | jobs | failed | calls | callbacks |",
  );
  console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
  const rows: Held[] = [];
  for (let minute = 1; minute <= minutes; minute++) {
    await delay(60_000);
    const held = await measure(child, dataDir, tmpDir);
    rows.push(held);
    console.log(row(minute, held, load));
  }
  over.abort();
  await running;
  // Whoever waits for something that the last minute began has it by then.
  await delay(5_000);
  const left = await measure(child, dataDir, tmpDir);
  console.log(row("idle", left, load));
  const faults = [...load.surprises, ...growths(rows, left)];
  for (const fault of faults) console.log(fault);
  if (faults.length > 0) process.exitCode = 1;
} finally {
  child.kill("SIGTERM");
  await once(child, "close");
  receiver.stop();
  rmSync(root, { recursive: true, force: true });
}

function startEmulator(): ChildProcess {
  const bin = join(import.meta.dirname, "../emulator/bin/ice-emulator.js");
  const probe = join(import.meta.dirname, "soak/probe.cjs");
  const flags = ["--port", "0", "--data-dir", dataDir, "--speed", "real"];
  return spawn(process.execPath, ["--expose-gc", "--require", probe, bin, ...flags], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    env: { ...process.env, TMPDIR: tmpDir },
  });
}

async function putMaterials(): Promise<void> {
  const folder = join(dataDir, "oss/films/in");
  const size = { width: 128, height: 128 };
  await makeTestClip({ kind: "video", file: join(folder, "clip.mp4"), durationSeconds: 1, ...size });
  await makeTestClip({ kind: "image", file: join(folder, "still.png"), ...size });
  await makeTestClip({ kind: "audio", file: join(folder, "music.mp3"), durationSeconds: 1 });
}

function row(minute: number | string, held: Held, load: Load): string {
  const jobs = load.succeeded + load.failed;
  const cells = [
    ...[minute, megabytes(held.rss), megabytes(held.heapUsed), megabytes(held.external)],
    ...[held.descriptors, held.handles, held.passing, held.objects, megabytes(held.storeBytes)],
    ...[(held.storeBytes / 1024 / Math.max(1, load.submitted)).toFixed(1), jobs, load.failed, load.calls],
    receiver.received(),
  ];
  return `| ${cells.join(" | ")} |`;
}

function megabytes(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(1);
}
