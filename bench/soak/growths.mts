import { type Held } from "./measure.mts";

/** Signatures count once for half an hour: until then the memory of them grows. */
const WARM_UP_MINUTES = 32;

/** What grew that must not, from the first half of the warm minutes to the second; and what is left when all is quiet. */
export function growths(rows: readonly Held[], idle: Held): string[] {
  const warm = rows.slice(Math.min(WARM_UP_MINUTES, Math.floor(rows.length / 3)));
  const half = Math.floor(warm.length / 2);
  const grew = (name: string, of: (held: Held) => number, allowed: number) => {
    if (half < 2) return [];
    const [before, after] = [median(warm.slice(0, half).map(of)), median(warm.slice(half).map(of))];
    return after - before > allowed
      ? [`The ${name} grew from ${Math.round(before)} to ${Math.round(after)}.`]
      : [];
  };
  const megabytes = (bytes: number) => bytes / 1024 ** 2;
  return [
    ...grew("RSS in MB", ({ rss }) => megabytes(rss), 15),
    ...grew("heap in MB", ({ heapUsed }) => megabytes(heapUsed), 5),
    ...grew("descriptors", ({ descriptors }) => descriptors, 5),
    ...grew("handles", ({ handles }) => handles, 5),
    ...grew("objects", ({ objects }) => objects, 5),
    ...(idle.passing > 0 ? [`${idle.passing} files are left of work, uploads or temporary files.`] : []),
  ];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
