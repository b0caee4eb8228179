/** How long a render will have taken in all, as far as can be told: between two bounds, in milliseconds. */
export interface ExpectedTotal {
  readonly leastMs: number;
  readonly mostMs: number;
}

/** The same of one render, by its own progress. */
export interface OwnTotal extends ExpectedTotal {
  /** The looks that fit each other, oldest first. Its pace is reckoned from the first: progress may begin late. */
  readonly looks: readonly ProgressSeen[];
  readonly isByPace: boolean;
  /** The last look did not fit the ones before: progress had stalled or jumped. */
  readonly isShaken: boolean;
  /** How long it had made no progress at all: it may have queued until then. */
  readonly queuedMs: number;
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
  const looks = [...(earlier?.looks ?? []), seen];
  const step = stepOf(looks);
  const byPace = totalByPace(looks[0] ?? seen, seen, step);
  const sinceStart = totalSinceStart(seen, step);
  const now = byPace ?? sinceStart;
  const isByPace = byPace !== undefined;
  // The pace stands instead of what was reckoned from the start, and a wider step instead of single percents.
  if (earlier === undefined || isByPace !== earlier.isByPace || step > stepOf(earlier.looks))
    return { ...now, looks, isByPace, queuedMs, isShaken: false };
  const narrowed = overlap(earlier, now);
  if (narrowed !== undefined) return { ...narrowed, looks, isByPace, queuedMs, isShaken: false };
  return { ...sinceStart, looks: [seen], isByPace: false, queuedMs, isShaken: true };
}

/** Between the shortest and the longest of the renders that ended. */
export function totalsSeen(tookMs: readonly number[]): ExpectedTotal | undefined {
  return tookMs.length === 0 ? undefined : { leastMs: Math.min(...tookMs), mostMs: Math.max(...tookMs) };
}

/** Fewer looks than these may differ by a multiple of many things. */
const looksForStep = 4;
const widestStep = 10;
/** Over fewer steps a pace is a guess. */
const stepsForPace = 4;

/** By how many percent progress grows at a time, as it seems: ICE may not tell each of them. */
function stepOf(looks: readonly ProgressSeen[]): number {
  if (looks.length < looksForStep) return 1;
  const first = looks[0]?.percent ?? 0;
  const common = looks.reduce((step, { percent }) => greatestDivisor(step, Math.round(percent - first)), 0);
  return Math.min(widestStep, Math.max(1, common));
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatestDivisor(b, a % b);
}

function totalSinceStart({ elapsedMs, percent }: ProgressSeen, step: number): ExpectedTotal {
  return {
    leastMs: Math.max(elapsedMs, (elapsedMs * 100) / (percent + step)),
    mostMs: (elapsedMs * 100) / percent,
  };
}

/** Undefined while too little lies between the two looks. */
function totalByPace(
  from: ProgressSeen,
  { elapsedMs, percent }: ProgressSeen,
  step: number,
): ExpectedTotal | undefined {
  const gained = percent - from.percent;
  if (gained < stepsForPace * step) return undefined;
  const tookMs = elapsedMs - from.elapsedMs;
  return {
    leastMs: elapsedMs + (Math.max(0, 100 - step - percent) * tookMs) / (gained + step),
    mostMs: elapsedMs + ((100 - percent) * tookMs) / (gained - step),
  };
}

function overlap(a: ExpectedTotal, b: ExpectedTotal): ExpectedTotal | undefined {
  const leastMs = Math.max(a.leastMs, b.leastMs);
  const mostMs = Math.min(a.mostMs, b.mostMs);
  return leastMs <= mostMs ? { leastMs, mostMs } : undefined;
}
