import { unlessAborted } from "../../base/unlessAborted";

type Since<T> = (sinceMs: number, signal: AbortSignal) => Promise<T>;

/**
 * One sweep at a time, which begins after it was asked for: whoever asks while one is under way shares the next, which reaches
 * back far enough for all of them.
 */
export function createTurns<T>(sweep: Since<T>): Since<T> {
  let underWay: Promise<unknown> = Promise.resolve();
  let next: Turn<T> | undefined;

  const takeTurn = (turn: Turn<T>, signal: AbortSignal): Promise<T> => {
    const swept = underWay
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return sweep(turn.sinceMs, signal);
      });
    underWay = swept;
    return swept;
  };

  return async (sinceMs, signal) => {
    for (;;) {
      const shared = next;
      if (shared !== undefined) shared.sinceMs = Math.min(shared.sinceMs, sinceMs);
      const turn: Turn<T> = shared ?? { sinceMs, swept: undefined };
      next = turn;
      turn.swept ??= takeTurn(turn, signal);
      try {
        return await unlessAborted(turn.swept, signal);
      } catch (error) {
        if (shared === undefined || signal.aborted) throw error;
        // It ended with somebody else's deadline: one of those who waited makes the next.
      }
    }
  };
}

interface Turn<T> {
  sinceMs: number;
  swept: Promise<T> | undefined;
}
