/** What is known of a job when the next look at it is planned. */
export interface Sighting {
  readonly elapsedMs: number;
  /** 0 to 100, where ICE tells it. */
  readonly progressPercent: number | undefined;
}

const shortestMs = 500;
const longestMs = 30_000;

/**
 * How long to wait before looking at a job again. Rare far from the end, dense near it: with progress, half of the time
 * that seems to be left; without, a third of the time that went by. Never more than 30 s, since progress may stall or jump.
 */
export function nextLookMs({ elapsedMs, progressPercent }: Sighting): number {
  const leftMs = remainingMs({ elapsedMs, progressPercent });
  const wanted = leftMs === undefined ? elapsedMs / 3 : leftMs / 2;
  return Math.min(longestMs, Math.max(shortestMs, wanted));
}

/** The time that seems to be left, where progress tells. */
export function remainingMs({ elapsedMs, progressPercent }: Sighting): number | undefined {
  if (progressPercent === undefined || progressPercent <= 0 || progressPercent > 100) return undefined;
  return (elapsedMs * (100 - progressPercent)) / progressPercent;
}
