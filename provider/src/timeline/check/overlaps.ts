import type { LaidClip } from "../layout/timelineLayout";

export interface Overlap {
  readonly earlier: LaidClip;
  readonly later: LaidClip;
}

/** Clips of one track that begin before another one, which began earlier, has ended. Those without times are left out. */
export function overlaps(clips: readonly LaidClip[], toleranceSeconds: number): Overlap[] {
  const timed = clips
    .flatMap((clip) =>
      clip.startSeconds === undefined || clip.endSeconds === undefined
        ? []
        : [{ clip, start: clip.startSeconds, end: clip.endSeconds }],
    )
    .sort((one, other) => one.start - other.start);
  const found: Overlap[] = [];
  let longest = timed[0];
  for (const next of timed.slice(1)) {
    if (longest !== undefined && next.start < longest.end - toleranceSeconds) {
      found.push({ earlier: longest.clip, later: next.clip });
    }
    if (longest === undefined || next.end > longest.end) longest = next;
  }
  return found;
}
