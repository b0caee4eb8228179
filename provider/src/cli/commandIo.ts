import type { Clock } from "../base/clock";

/** What a command reads and writes. */
export interface CommandIo {
  readFile(path: string): Promise<string>;
  /** What is no text. */
  readBytes(path: string): Promise<Uint8Array>;
  writeFile(path: string, text: string): Promise<void>;
  /** The whole standard input. */
  readInput(): Promise<string>;
  /** The process's own unless given. */
  readonly env?: NodeJS.ProcessEnv;
  readonly clock: Pick<Clock, "now">;
  /** Looks at a public address. Rejects where there is no answer within seconds. */
  get(address: string): Promise<PublicReply>;
  print(line: string): void;
  printError(line: string): void;
}

export interface PublicReply {
  readonly status: number;
  readonly text: string;
  /** The server's time, as it writes it. */
  readonly date: string | undefined;
}
