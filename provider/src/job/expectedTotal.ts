/** How long a render will have taken in all, as far as can be told: between two bounds, in milliseconds. */
export interface ExpectedTotal {
  readonly leastMs: number;
  readonly mostMs: number;
}

/** The same of one render, by its own progress. */
export interface OwnTotal extends ExpectedTotal {
  /** The look from which its pace is reckoned: progress may begin late, when a render has queued. */
  readonly anchor: ProgressSeen;
  readonly isByPace: boolean;
  /** How long it had made no progress at all: it may have queued until then. */
  readonly queuedMs: number;
  /** The last look did not fit the ones before: progress had stalled or jumped. */
  readonly isShaken: boolean;
}

interface ProgressSeen {
  readonly elapsedMs: number;
  readonly percent: number;
}

/**
 * What one look says about a render's whole length. ICE tells whole percents: 42 at 10 s means between 10 s / 43 % and
 * 10 s / 42 %, had it begun at once, and the pace between two looks says when it will end, whenever it began. Looks
 * narrow each other down; one that does not fit the earlier ones stands alone.
 */
export function expectTotal(
  earlier: OwnTotal | undefined,
  elapsedMs: number,
  progressPercent: number | undefined,
  queuedMs = 0,
): OwnTotal | undefined {
  if (progressPercent === undefined || progressPercent < 1 || progressPercent >= 100) return earlier;
  const seen = { elapsedMs, percent: progressPercent };
  const anchor = earlier?.anchor ?? seen;
  const byPace = totalByPace(anchor, seen);
  const sinceStart = totalSinceStart(seen);
  const now = byPace === undefined ? sinceStart : (overlap(byPace, sinceStart) ?? byPace);
  const isByPace = byPace !== undefined;
  const narrowed = earlier && overlap(earlier, now);
  if (narrowed !== undefined) return { ...narrowed, anchor, isByPace, queuedMs, isShaken: false };
  // The first pace corrects what was reckoned from the start.
  if (earlier === undefined || (isByPace && !earlier.isByPace))
    return { ...now, anchor, isByPace, queuedMs, isShaken: false };
  return { ...sinceStart, anchor: seen, isByPace: false, queuedMs, isShaken: true };
}

/** Between the shortest and the longest of the renders that ended. */
export function totalsSeen(tookMs: readonly number[]): ExpectedTotal | undefined {
  return tookMs.length === 0 ? undefined : { leastMs: Math.min(...tookMs), mostMs: Math.max(...tookMs) };
}

function totalSinceStart({ elapsedMs, percent }: ProgressSeen): ExpectedTotal {
  return { leastMs: (elapsedMs * 100) / (percent + 1), mostMs: (elapsedMs * 100) / percent };
}

/** Undefined while too little lies between the two looks. */
function totalByPace(anchor: ProgressSeen, { elapsedMs, percent }: ProgressSeen): ExpectedTotal | undefined {
  const gained = percent - anchor.percent;
  if (gained < 2) return undefined;
  const tookMs = elapsedMs - anchor.elapsedMs;
  return {
    leastMs: elapsedMs + ((99 - percent) * tookMs) / (gained + 1),
    mostMs: elapsedMs + ((100 - percent) * tookMs) / (gained - 1),
  };
}

function overlap(a: ExpectedTotal, b: ExpectedTotal): ExpectedTotal | undefined {
  const leastMs = Math.max(a.leastMs, b.leastMs);
  const mostMs = Math.min(a.mostMs, b.mostMs);
  return leastMs <= mostMs ? { leastMs, mostMs } : undefined;
}
