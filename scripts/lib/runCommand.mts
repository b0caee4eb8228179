import { spawn, type ChildProcess } from "node:child_process";
import { constants } from "node:os";

export interface RunOptions {
  readonly cwd?: string;
  readonly env: NodeJS.ProcessEnv;
  /** The command is interrupted after this time. */
  readonly timeoutMs: number;
  /** What is still there this long after it was interrupted is killed. Default 5000. */
  readonly graceMs?: number;
  /** Interrupts the command. */
  readonly signal?: AbortSignal | undefined;
  /** "show": straight to this process's terminal; "keep": only in the result. */
  readonly output: "show" | "keep";
  /** Called about every 30 s, for commands that are silent for long. */
  readonly onHeartbeat?: (elapsedMs: number) => void;
}

export interface RunResult {
  /** 0 for success; 127 when the command could not be started, 128 + n when signal n ended it. */
  readonly exitCode: number;
  readonly end: "exited" | "timed out" | "interrupted";
  readonly stdout: string;
  readonly stderr: string;
  readonly elapsedMs: number;
}

const heartbeatMs = 30_000;
const defaultGraceMs = 5_000;
/** Processes that the command left behind may hold its pipes open; their output is not waited for. */
const drainMs = 1_000;

/**
 * Runs a command to its end, within a bound. It gets a process group of its own, so that all it started ends with it,
 * and so that Ctrl-C reaches it once: through `signal`. How it ended is data; nothing is thrown.
 */
export function runCommand(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<RunResult> {
  const startedAt = performance.now();
  const elapsedMs = () => performance.now() - startedAt;
  const shown = options.output === "show";
  const child = spawn(command, args, {
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: options.env,
    detached: true,
    stdio: shown ? "inherit" : ["ignore", "pipe", "pipe"],
  });
  killAtExit(child);
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);

  let end: RunResult["end"] = "exited";
  let killTimer: NodeJS.Timeout | undefined;
  const interrupt = (why: RunResult["end"]) => {
    if (end !== "exited") return;
    end = why;
    killGroup(child, "SIGINT");
    killTimer = setTimeout(() => killGroup(child, "SIGKILL"), options.graceMs ?? defaultGraceMs);
  };
  const onAbort = () => interrupt("interrupted");
  const deadline = setTimeout(() => interrupt("timed out"), options.timeoutMs);
  const heartbeat = setInterval(() => options.onHeartbeat?.(elapsedMs()), heartbeatMs);
  options.signal?.addEventListener("abort", onAbort, { once: true });
  if (options.signal?.aborted === true) onAbort();

  return new Promise((resolve) => {
    const finish = (exitCode: number, message = "") => {
      clearTimeout(deadline);
      clearTimeout(killTimer);
      clearInterval(heartbeat);
      options.signal?.removeEventListener("abort", onAbort);
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve({ exitCode, end, stdout: stdout(), stderr: stderr() + message, elapsedMs: elapsedMs() });
    };
    child.once("error", (error) => finish(127, error.message));
    child.once("exit", (code, signal) => {
      const exitCode = code ?? 128 + constants.signals[signal ?? "SIGKILL"];
      const drained = setTimeout(() => finish(exitCode), drainMs);
      child.once("close", () => {
        clearTimeout(drained);
        finish(exitCode);
      });
    });
  });
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  const chunks: Buffer[] = [];
  stream?.on("data", (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString("utf8");
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}

/** Nothing outlives this process, however it ends (SIGKILL aside). */
function killAtExit(child: ChildProcess): void {
  const kill = () => killGroup(child, "SIGKILL");
  process.once("exit", kill);
  child.once("exit", () => process.removeListener("exit", kill));
}
