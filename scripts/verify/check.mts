/** One thing that `npm test` looks at. */
export interface Check {
  readonly name: string;
  /** What it does, for the line that announces it. */
  readonly what: string;
  /** @param output "keep" where others run beside it: what it prints comes at its end, in one piece */
  readonly run: (output: "show" | "keep") => Promise<Tally>;
}

export interface Tally {
  passed: number;
  failed: number;
}

export interface CheckContext {
  readonly env: NodeJS.ProcessEnv;
  /** For reports that a check leaves behind. */
  readonly reportDir: string;
  readonly signal: AbortSignal;
}

export const passed: Tally = { passed: 1, failed: 0 };
export const failed: Tally = { passed: 0, failed: 1 };
