/** Negative when `a` is the older release, 0 when they are the same. Both are like "3.259.0". */
export function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}
