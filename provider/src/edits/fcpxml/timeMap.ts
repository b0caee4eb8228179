import {
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
import { graphOf, type Point, valueAt } from "../time/graph";
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

const pointsOf = (element: XmlElement): Point[] =>
  graphOf(
    childrenOf(childOf(element, "timeMap"), "timept").flatMap((point) => {
      const [time, value] = [timeAt(point, "time"), timeAt(point, "value")];
      return time === undefined || value === undefined ? [] : [{ time, value }];
    }),
  );
