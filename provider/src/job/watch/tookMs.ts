interface RenderTimes {
  readonly createTime?: string | undefined;
  readonly completeTime?: string | undefined;
}

/** How long an ended render took by ICE's own times, in milliseconds; undefined where they are not told. */
export function tookMs({ createTime, completeTime }: RenderTimes): number | undefined {
  const took = Date.parse(completeTime ?? "") - Date.parse(createTime ?? "");
  return Number.isNaN(took) ? undefined : took;
}
