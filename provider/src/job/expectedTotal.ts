/** How long a render will have taken in all, as far as can be told: between two bounds, in milliseconds. */
export interface ExpectedTotal {
  readonly leastMs: number;
  readonly mostMs: number;
}

/**
 * What one look says about a render's whole length. ICE tells whole percents: 42 at 10 s means between 10 s / 43 % and
 * 10 s / 42 %. Looks narrow each other down; one that does not fit the earlier ones, since progress stalled or jumped,
 * stands alone.
 */
export function expectTotal(
  earlier: ExpectedTotal | undefined,
  elapsedMs: number,
  progressPercent: number | undefined,
): ExpectedTotal | undefined {
  if (progressPercent === undefined || progressPercent < 1 || progressPercent >= 100) return earlier;
  const leastMs = (elapsedMs * 100) / (progressPercent + 1);
  const mostMs = (elapsedMs * 100) / progressPercent;
  const narrowed = {
    leastMs: Math.max(leastMs, earlier?.leastMs ?? leastMs),
    mostMs: Math.min(mostMs, earlier?.mostMs ?? mostMs),
  };
  return narrowed.leastMs <= narrowed.mostMs ? narrowed : { leastMs, mostMs };
}

/** Between the shortest and the longest of the renders that ended. */
export function totalsSeen(tookMs: readonly number[]): ExpectedTotal | undefined {
  return tookMs.length === 0 ? undefined : { leastMs: Math.min(...tookMs), mostMs: Math.max(...tookMs) };
}
