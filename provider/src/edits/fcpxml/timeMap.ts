import {
  compare,
  type Fraction,
  isLess,
  isSame,
  minus,
  negative,
  one,
  over,
  plus,
  times,
  zero,
} from "../time/fraction";
import { childOf, childrenOf, type XmlElement } from "../xml/parseXml";
import { timeAt } from "./fcpxmlTime";

/** How a clip's own time goes on in what it plays. */
export interface Played {
  /** Time of the content at the clip's start; of a reversed clip, at its end. */
  readonly innerFrom: Fraction;
  /** 0 stands still. */
  readonly speed: Fraction;
  readonly isReversed: boolean;
  readonly isRamp: boolean;
}

interface Point {
  readonly time: Fraction;
  readonly value: Fraction;
}

/** What a clip plays from `start` on for so long. Without a timeMap that is its own time. */
export function playedBy(element: XmlElement, start: Fraction, seconds: Fraction): Played {
  const points = pointsOf(element);
  if (points.length < 2) return { innerFrom: start, speed: one, isReversed: false, isRamp: false };
  const end = plus(start, seconds);
  const [first, last] = [valueAt(points, start), valueAt(points, end)];
  const slope = over(minus(last, first), seconds);
  const inside = points.filter(({ time }) => isLess(start, time) && isLess(time, end));
  const isRamp = inside.some(
    ({ time, value }) => !isSame(value, plus(first, times(minus(time, start), slope))),
  );
  const isReversed = isLess(slope, zero);
  return {
    innerFrom: isReversed ? last : first,
    speed: isReversed ? negative(slope) : slope,
    isReversed,
    isRamp,
  };
}

function pointsOf(element: XmlElement): Point[] {
  return childrenOf(childOf(element, "timeMap"), "timept")
    .flatMap((point) => {
      const [time, value] = [timeAt(point, "time"), timeAt(point, "value")];
      return time === undefined || value === undefined ? [] : [{ time, value }];
    })
    .sort((a, b) => compare(a.time, b.time))
    .filter(({ time }, at, all) => at === 0 || !isSame(time, all[at - 1]?.time ?? zero));
}

/** Between two points the content goes on evenly, and beyond the outer ones as beside them. */
function valueAt(points: readonly Point[], moment: Fraction): Fraction {
  const found = points.findIndex(({ time }) => !isLess(time, moment));
  const after = found < 0 ? points.length - 1 : Math.max(1, found);
  const [a, b] = [points[after - 1], points[after]];
  if (a === undefined || b === undefined) return moment;
  const slope = over(minus(b.value, a.value), minus(b.time, a.time));
  return plus(a.value, times(minus(moment, a.time), slope));
}
