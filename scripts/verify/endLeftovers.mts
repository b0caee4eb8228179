import { existsSync, readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { failed, passed, type Tally } from "./check.mts";

/** A provider whose engine was killed ends by itself within this time. */
const defaultPatienceMs = 10_000;
const intervalMs = 500;

/**
 * Fails when processes still run that carry the mark in their environment, names them and ends them. Only Linux
 * shows the environment of processes; elsewhere this passes.
 */
export async function endLeftovers(
  mark: string,
  say: (line: string) => void,
  patienceMs = defaultPatienceMs,
): Promise<Tally> {
  for (let waitedMs = 0; waitedMs < patienceMs && markedProcesses(mark).length > 0; waitedMs += intervalMs)
    await sleep(intervalMs);
  const leftovers = markedProcesses(mark);
  for (const { pid, command } of leftovers) {
    say(`Still running, now killed: ${pid} ${command}`);
    kill(pid);
  }
  return leftovers.length === 0 ? passed : failed;
}

interface RunningProcess {
  readonly pid: number;
  readonly command: string;
}

function markedProcesses(mark: string): RunningProcess[] {
  if (!existsSync("/proc/self/environ")) return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && readProcFile(`/proc/${name}/environ`).includes(mark))
    .map((name) => ({
      pid: Number(name),
      command: readProcFile(`/proc/${name}/cmdline`).replaceAll("\0", " ").trim(),
    }));
}

/** Empty for a process that has ended meanwhile, or belongs to somebody else. */
function readProcFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended meanwhile.
  }
}
