/** The emulator's time: the machine's, moved ahead by whatever was asked for. Every timer of the server lives here. */
export class Clock {
  private offsetMs = 0;
  private readonly sleepers = new Set<() => void>();

  /** Milliseconds since 1970, as jobs, tokens and retention see them. */
  now(): number {
    return Date.now() + this.offsetMs;
  }

  /** The machine's own time, which signatures are judged by. */
  wallNow(): number {
    return Date.now();
  }

  /** Moves the time ahead; whoever sleeps until then wakes up. A clock never goes back. */
  advance(ms: number): void {
    if (!Number.isFinite(ms) || ms < 0)
      throw new RangeError(`The clock can only go forward, not by ${String(ms)} ms.`);
    if (this.now() + ms > LAST_MS) throw new RangeError("The clock can't go beyond the year 9999.");
    // Times are kept as whole milliseconds.
    this.offsetMs += Math.ceil(ms);
    for (const look of [...this.sleepers]) look();
  }

  /** Resolves after `ms` of this clock's time; rejects with the signal's reason when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    const untilMs = this.now() + ms;
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(reasonOf(signal));
        return;
      }
      let timer: NodeJS.Timeout | undefined;
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", abort);
        this.sleepers.delete(look);
      };
      const abort = () => {
        end();
        reject(reasonOf(signal));
      };
      const look = () => {
        clearTimeout(timer);
        const leftMs = untilMs - this.now();
        if (leftMs <= 0) {
          end();
          resolve();
        } else {
          timer = setTimeout(look, Math.min(leftMs, LONGEST_TIMER_MS));
        }
      };
      signal?.addEventListener("abort", abort, { once: true });
      this.sleepers.add(look);
      look();
    });
  }
}

/** Later years have five digits, which no timestamp of the API has. */
export const LAST_MS = Date.UTC(9999, 11, 31);

/** Node's timers fire at once when asked for more. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

function reasonOf(signal: AbortSignal | undefined): Error {
  return signal?.reason instanceof Error ? signal.reason : new Error("The wait was ended.");
}
