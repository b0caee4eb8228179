import { spawn } from "node:child_process";

export interface TerminalOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly columns: number;
  readonly rows: number;
  /** Presses Ctrl-C as soon as what was shown matches. */
  readonly interruptAt?: RegExp;
  readonly timeoutMs: number;
}

/** What a terminal was sent, and when, since the start. */
export interface Chunk {
  readonly atMs: number;
  readonly text: string;
}

const ctrlC = "\x03";

/** Runs a command in a pseudo terminal, that of util-linux `script`, to its end. */
export function runInTerminal(command: string, options: TerminalOptions): Promise<readonly Chunk[]> {
  const { columns, rows, interruptAt } = options;
  const sized = `stty cols ${columns} rows ${rows}; exec ${command}`;
  const child = spawn("script", ["--quiet", "--return", "--command", sized, "/dev/null"], {
    cwd: options.cwd,
    env: { ...options.env, TERM: "xterm-256color" },
    stdio: ["pipe", "pipe", "inherit"],
    timeout: options.timeoutMs,
  });
  const startedAt = performance.now();
  const decoder = new TextDecoder();
  const chunks: Chunk[] = [];
  let shown = "";
  let isInterrupted = false;
  child.stdout.on("data", (data: Buffer) => {
    const text = decoder.decode(data, { stream: true });
    chunks.push({ atMs: performance.now() - startedAt, text });
    shown += text;
    if (isInterrupted || interruptAt?.test(shown) !== true) return;
    isInterrupted = true;
    child.stdin.write(ctrlC);
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => resolve(chunks));
  });
}
