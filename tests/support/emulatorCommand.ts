import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const BIN = join(__dirname, "../../emulator/bin/ice-emulator.js");

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as a user runs it: a process of its own. */
export class EmulatorCommand {
  private stdout = "";
  private stderr = "";
  private readonly ended: Promise<number | null>;

  private constructor(readonly child: ChildProcess) {
    child.stdout?.on("data", (chunk: Buffer) => (this.stdout += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.ended = new Promise((resolve) => child.once("close", (code) => resolve(code)));
  }

  static run(args: readonly string[], node = process.execPath): EmulatorCommand {
    return new EmulatorCommand(spawn(node, [BIN, ...args], { stdio: ["ignore", "pipe", "pipe"] }));
  }

  /** The address it prints; rejects when it ends before, or says nothing for 20 s. */
  async url(): Promise<string> {
    const deadline = AbortSignal.timeout(20_000);
    for (;;) {
      const [, url] = /^ice-emulator listening on (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(this.stdout) ?? [];
      if (url !== undefined) return url;
      const output = this.child.stdout && once(this.child.stdout, "data", { signal: deadline });
      const next = await Promise.race([output, this.ended]);
      if (!Array.isArray(next)) throw new Error(`It ended before it listened: ${this.stderr}`);
    }
  }

  async end(signal?: "SIGTERM" | "SIGINT" | "SIGKILL"): Promise<Ended> {
    if (signal !== undefined) this.child.kill(signal);
    return { code: await this.ended, stdout: this.stdout, stderr: this.stderr };
  }
}
