import { compare, type Fraction, isLess, isSame, minus, over, plus, times, zero } from "./fraction";

/** What is shown at a time. */
export interface Point {
  readonly time: Fraction;
  readonly value: Fraction;
}

/** Points by their times, of which each has one. */
export const graphOf = (points: readonly Point[]): Point[] =>
  [...points]
    .sort((a, b) => compare(a.time, b.time))
    .filter(({ time }, at, all) => at === 0 || !isSame(time, all[at - 1]?.time ?? zero));

/** Between two points the content goes on evenly, and beyond the outer ones as beside them. */
export function valueAt(points: readonly Point[], moment: Fraction): Fraction {
  const found = points.findIndex(({ time }) => !isLess(time, moment));
  const after = found < 0 ? points.length - 1 : Math.max(1, found);
  const [a, b] = [points[after - 1], points[after]];
  if (a === undefined || b === undefined) return moment;
  const slope = over(minus(b.value, a.value), minus(b.time, a.time));
  return plus(a.value, times(minus(moment, a.time), slope));
}
