import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { platform } from "node:os";
import { endLeftovers } from "../../../scripts/verify/endLeftovers.mts";

/** Elsewhere the environment of other processes can't be read. */
const canTell = platform() === "linux";

test("ends what still carries the mark, and nothing else", async () => {
  const mark = randomUUID();
  const marked = spawn("sleep", ["60"], { env: { ...process.env, VERIFY_RUN: mark }, stdio: "ignore" });
  const other = spawn("sleep", ["60"], { stdio: "ignore" });
  try {
    const ended = once(marked, "exit");
    const lines: string[] = [];
    const tally = await endLeftovers(mark, (line) => lines.push(line), 1_000);
    expect(tally).toEqual(canTell ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 });
    expect(lines).toEqual(canTell ? [`Still running, now killed: ${String(marked.pid)} sleep 60`] : []);
    if (canTell) expect(await ended).toEqual([null, "SIGKILL"]);
    expect(other.exitCode).toBeNull();
  } finally {
    marked.kill("SIGKILL");
    other.kill("SIGKILL");
  }
});

test("a process that ends by itself in time is no leftover", async () => {
  const mark = randomUUID();
  spawn("sleep", ["0.5"], { env: { ...process.env, VERIFY_RUN: mark }, stdio: "ignore" });
  expect(await endLeftovers(mark, () => undefined, 10_000)).toEqual({ passed: 1, failed: 0 });
});
