import type { ChildProcess } from "node:child_process";

export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** The longest any one command of the CLI may take. */
export const commandLimitMs = 240_000;

/** A command of the CLI that still runs. */
export class RunningCommand {
  private text = "";
  readonly ended: Promise<Ended>;

  constructor(private readonly child: ChildProcess) {
    const collect = (chunk: Buffer) => {
      this.text += chunk.toString();
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    const limit = setTimeout(() => child.kill("SIGKILL"), commandLimitMs);
    this.ended = new Promise((settle) => {
      child.on("close", (code) => {
        clearTimeout(limit);
        settle({ code: code ?? -1, output: this.text });
      });
    });
  }

  get output(): string {
    return this.text;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }
}
