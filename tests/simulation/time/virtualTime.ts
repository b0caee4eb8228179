/** Time that jumps: everything happens in one order, and nothing waits for the machine. */
export class VirtualTime {
  private queue: Entry[] = [];
  private order = 0;

  constructor(private timeMs: number) {}

  get nowMs(): number {
    return this.timeMs;
  }

  /** Calls `act` after a while. @returns a function that takes it back */
  after(delayMs: number, act: () => void): () => void {
    const entry: Entry = { atMs: this.timeMs + Math.max(0, delayMs), order: (this.order += 1), act };
    let low = 0;
    let high = this.queue.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.queue[middle];
      // Kept latest first, so that the next one is taken off the end.
      if (other !== undefined && isBefore(entry, other)) low = middle + 1;
      else high = middle;
    }
    this.queue.splice(low, 0, entry);
    return () => {
      const index = this.queue.indexOf(entry);
      if (index >= 0) this.queue.splice(index, 1);
    };
  }

  /**
   * Lets time pass until the work has settled.
   *
   * @throws Error when the work waits for something that will never happen, or for longer than `limitMs`
   */
  async during<T>(work: Promise<T>, limitMs: number): Promise<T> {
    const endMs = this.timeMs + limitMs;
    const progress = { isSettled: false };
    const noted = work.finally(() => (progress.isSettled = true));
    noted.catch(() => undefined);
    for (;;) {
      await everythingSettled();
      if (progress.isSettled) return noted;
      const next = this.queue.pop();
      if (next === undefined) throw new Stuck("It waits for something that will never happen.");
      if (next.atMs > endMs) throw new Stuck(`It still went on after ${limitMs} ms.`);
      this.timeMs = next.atMs;
      next.act();
    }
  }

  /** Lets this much time pass. */
  async pass(delayMs: number): Promise<void> {
    const progress = { isOver: false };
    this.after(delayMs, () => (progress.isOver = true));
    while (!progress.isOver) {
      const next = this.queue.pop();
      if (next === undefined) return;
      this.timeMs = next.atMs;
      next.act();
    }
    await everythingSettled();
  }
}

/** A wait without an end. */
export class Stuck extends Error {}

interface Entry {
  readonly atMs: number;
  readonly order: number;
  readonly act: () => void;
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.atMs === b.atMs ? a.order < b.order : a.atMs < b.atMs;
}

/** After the event loop's next turn, every promise that could go on has gone on. */
function everythingSettled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
