export interface Pairwise<T, R> {
  /** The result for an item; starts it, and the one after it, unless they have started. */
  of(item: T): Promise<R>;
  /** Resolves when nothing that was started is left running. */
  settled(): Promise<void>;
}

/** Work for each item, once, two items at a time: tests that mostly wait for processes use both cores so. */
export function inPairs<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Pairwise<T, R> {
  const started = new Map<T, Promise<R>>();
  const begin = (item: T): Promise<R> => {
    const running = started.get(item) ?? work(item);
    started.set(item, running);
    // Whoever asks for it gets the error; until then it is nobody's.
    running.catch(() => undefined);
    return running;
  };
  return {
    of(item) {
      const result = begin(item);
      for (const next of items.slice(items.indexOf(item) + 1).slice(0, 1)) void begin(next);
      return result;
    },
    async settled() {
      await Promise.allSettled(started.values());
    },
  };
}
