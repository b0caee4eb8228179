import { execFileSync } from "node:child_process";
import type { Host } from "./nodeProgram";
import { waitUntil } from "./waitUntil";

export interface ProcessEntry {
  readonly pid: number;
  readonly parentPid: number;
  readonly command: string;
}

/** What an engine started by a test runs: nothing else is ever killed. */
export interface EngineProcesses {
  readonly engine: number;
  /** The dynamic provider, or the plugin: one for all resources of a run. */
  readonly provider: number;
  /** The language host and the program. */
  readonly others: readonly number[];
}

/** The processes of an engine whose provider has started. */
export function engineProcesses(enginePid: number, host: Host = "dynamic"): EngineProcesses {
  const below = descendantsOf(enginePid);
  const providers = below.filter(({ command }) => command.includes(commands[host]));
  // Where a shell starts it, both name it: the last one down is the provider itself.
  const provider = providers.find(({ pid }) => !providers.some(({ parentPid }) => parentPid === pid));
  if (provider === undefined) throw new Error(`The engine ${enginePid} runs no ${commands[host]}.`);
  return {
    engine: enginePid,
    provider: provider.pid,
    others: below.map(({ pid }) => pid).filter((pid) => pid !== provider.pid),
  };
}

const commands: Readonly<Record<Host, string>> = {
  dynamic: "cmd/dynamic-provider",
  plugin: "plugin.cjs",
};

/** Kills the engine and its provider at one instant, and what they leave behind; resolves when all are gone. */
export async function killDeployment({ engine, provider, others }: EngineProcesses): Promise<void> {
  kill(engine, provider);
  kill(...others);
  const all = [engine, provider, ...others];
  await waitUntil(() => !all.some(isRunning), { what: "the killed processes to end", limitMs: 10_000 });
}

/** SIGKILL; a process that has ended by then is left alone. */
export function kill(...pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, "SIGKILL");
    } catch (error) {
      if (!isNoSuchProcess(error)) throw error;
    }
  }
}

export function isRunning(pid: number): boolean {
  return processes().some((entry) => entry.pid === pid);
}

function descendantsOf(pid: number): ProcessEntry[] {
  const all = processes();
  const below = (parent: number): ProcessEntry[] =>
    all.filter(({ parentPid }) => parentPid === parent).flatMap((child) => [child, ...below(child.pid)]);
  return below(pid);
}

function processes(): ProcessEntry[] {
  const table = execFileSync("ps", ["-A", "-o", "pid=,ppid=,stat=,command="], {
    encoding: "utf8",
    maxBuffer: 1 << 24,
  });
  return table.split("\n").flatMap((line) => {
    const { pid, parent, state, command } = row.exec(line)?.groups ?? {};
    // A zombie has ended: only its parent has not asked yet.
    if (command === undefined || state?.startsWith("Z") !== false) return [];
    return [{ pid: Number(pid), parentPid: Number(parent), command }];
  });
}

const row = /^\s*(?<pid>\d+)\s+(?<parent>\d+)\s+(?<state>\S+)\s+(?<command>.*)$/u;

function isNoSuchProcess(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "ESRCH";
}
