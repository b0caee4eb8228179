/** What a command reads and writes. */
export interface CommandIo {
  readFile(path: string): Promise<string>;
  writeFile(path: string, text: string): Promise<void>;
  /** The whole standard input. */
  readInput(): Promise<string>;
  print(line: string): void;
  printError(line: string): void;
}
