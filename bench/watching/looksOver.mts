import type { IceJob } from "../../provider/dist/ice/api.js";

/** A job that plans when it is looked at: the provider's `Watched`. */
export interface LookedAt {
  nextLookAtMs: number;
  sees(job: IceJob, nowMs: number): void;
  planNextLook(nowMs: number, typical: undefined): void;
}

export interface LookedOver {
  /** When each look was made, since the submit. */
  readonly looksMs: readonly number[];
  /** From the end of the render to its being known. */
  readonly lagMs: number;
}

/**
 * The looks at one render that nothing else is known about.
 *
 * @param one submitted at 0
 * @param progressAt what ICE tells at a share of the render's length, in percent
 * @param latencyMs how long a look takes; it shows how things were half way through
 */
export function looksOver(
  one: LookedAt,
  totalMs: number,
  progressAt: (share: number) => number | undefined,
  latencyMs: number,
): LookedOver {
  const looksMs: number[] = [];
  one.planNextLook(0, undefined);
  for (;;) {
    const atMs = one.nextLookAtMs;
    looksMs.push(atMs);
    const seenAtMs = atMs + latencyMs / 2;
    const knownAtMs = atMs + latencyMs;
    if (seenAtMs >= totalMs) return { looksMs, lagMs: knownAtMs - totalMs };
    const percent = progressAt(seenAtMs / totalMs);
    const progress = percent === undefined ? {} : { progressPercent: percent };
    one.sees({ jobId: "job", status: "Processing", ...progress }, knownAtMs);
    one.planNextLook(knownAtMs, undefined);
  }
}
