import { mkdir, open, rm, stat, utimes } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export interface LockOptions {
  /** Called once when another process holds the lock. */
  readonly onWait: () => void;
  /** Ends the waiting early: the promise rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** How often the holder shows that it is alive, and others look. Default 2000. */
  readonly pulseMs?: number;
}

/**
 * A holder that shows no sign for this many looks of another is gone. Looks are counted, not seconds: on a machine that was
 * suspended, or is too busy for pulses, the looks are late as well.
 */
const looksWithoutPulse = 10;

/**
 * Runs `work` while no other process of this machine runs it under the same lock file. It saves work and is no
 * safety device: what is done under it has to be right without it too.
 */
export async function withLock<T>(file: string, work: () => Promise<T>, options: LockOptions): Promise<T> {
  const pulseMs = options.pulseMs ?? 2_000;
  await mkdir(dirname(file), { recursive: true });
  let lastPulseMs: number | undefined;
  let looks = 0;
  for (let waited = false; !(await acquire(file)); waited = true) {
    if (!waited) options.onWait();
    const pulseSeenMs = await lastPulseOf(file);
    looks = pulseSeenMs === lastPulseMs ? looks + 1 : 0;
    lastPulseMs = pulseSeenMs;
    if (looks >= looksWithoutPulse) await rm(file, { force: true });
    await sleep(pulseMs, undefined, options.signal === undefined ? {} : { signal: options.signal });
  }
  const pulse = setInterval(() => void touch(file), pulseMs);
  try {
    return await work();
  } finally {
    clearInterval(pulse);
    await rm(file, { force: true });
  }
}

async function acquire(file: string): Promise<boolean> {
  try {
    await (await open(file, "wx")).close();
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

function isTaken(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "EEXIST";
}

async function lastPulseOf(file: string): Promise<number | undefined> {
  return (await stat(file).catch(() => undefined))?.mtimeMs;
}

async function touch(file: string): Promise<void> {
  const now = new Date();
  // The lock may have been taken over after this process was suspended.
  await utimes(file, now, now).catch(() => undefined);
}
