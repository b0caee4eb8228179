import { setTimeout as delay } from "node:timers/promises";
import type { RunningCommand } from "./runningCommand";

export interface WaitUntilOptions {
  /** What is waited for, in words, for the error. */
  readonly what: string;
  /** A command that must not end before. */
  readonly during?: RunningCommand;
  /** @default 60,000 */
  readonly limitMs?: number;
}

const lookEveryMs = 10;

/** Resolves when the condition holds, with the milliseconds that took; rejects after a bound, or when the command ends first. */
export async function waitUntil(
  condition: () => boolean,
  { what, during, limitMs = 60_000 }: WaitUntilOptions,
): Promise<number> {
  let ended: string | undefined;
  void during?.ended.then(({ code, output }) => (ended = `The command ended with ${code}: ${output}`));
  const startedAtMs = performance.now();
  for (;;) {
    const elapsedMs = performance.now() - startedAtMs;
    if (condition()) return elapsedMs;
    if (ended !== undefined) throw new Error(`Waited for ${what} in vain. ${ended}`);
    if (elapsedMs > limitMs)
      throw new Error(`Waited for ${what} in vain, for ${limitMs} ms. ${during?.output ?? ""}`);
    await delay(lookEveryMs);
  }
}
