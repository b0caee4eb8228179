import { type Fraction, isMore, minus, toNumber, zero } from "../time/fraction";
import type { Sound } from "./edit";

/** A value at a moment, in seconds from the clip's beginning in the film. */
export interface Keyframe {
  readonly at: Fraction;
  readonly value: number;
}

export interface MovedLevel {
  readonly sound: Sound;
  /** What was done instead of the movement; undefined where that is the movement itself. */
  readonly problem?: string;
}

/** A level that moves: fades at the ends are fades, anything else is the mean. */
export function movedLevel(keyframes: readonly Keyframe[], seconds: Fraction): MovedLevel {
  const length = toNumber(seconds);
  const points = keyframes.map(({ at, value }) => ({ at: toNumber(at), value }));
  const inside = points.filter(({ at }) => at > 0.001 && at < length - 0.001);
  const levelAt = (moment: number) => valueAt(points, moment);
  const [first, last] = [levelAt(0), levelAt(length)];
  const flat = inside.length === 0 ? Math.max(first, last) : (inside[0]?.value ?? 1);
  const isFlat = inside.every(({ value }) => Math.abs(value - flat) < 0.01);
  const [fadesIn, fadesOut] = [first < 0.01 && flat > 0.01, last < 0.01 && flat > 0.01];
  const isFade =
    isFlat && (fadesIn || Math.abs(first - flat) < 0.01) && (fadesOut || Math.abs(last - flat) < 0.01);
  if (isFade && inside.length > 0 + Number(!fadesIn && !fadesOut)) {
    const [begin, end] = [
      keyframes.find(({ at }) => isMore(at, zero) && toNumber(at) > 0.001),
      keyframes.findLast(({ at }) => toNumber(at) < length - 0.001),
    ];
    return {
      sound: {
        silent: false,
        gain: flat,
        ...(fadesIn && begin !== undefined && { fadeIn: begin.at }),
        ...(fadesOut &&
          end !== undefined && {
            fadeOut: minus(seconds, end.at),
          }),
      },
    };
  }
  if (inside.length === 0 && fadesIn !== fadesOut)
    return {
      sound: { silent: false, gain: flat, ...(fadesIn ? { fadeIn: seconds } : { fadeOut: seconds }) },
    };
  const mean = meanOf(points, length);
  if (isFlat && Math.abs(first - flat) < 0.01 && Math.abs(last - flat) < 0.01)
    return { sound: { silent: flat === 0, gain: flat } };
  return {
    sound: { silent: false, gain: mean },
    problem: `its sound level has keyframes, and stays at their mean, ${mean.toFixed(2)}.`,
  };
}

/** What an opacity stays at that moves: its first value, or its highest where nothing would be seen of the clip. */
export function standingOpacity(values: readonly number[]): {
  readonly value: number;
  readonly what: string;
} {
  const [first = 1] = values;
  if (first > 0) return { value: first, what: "the first value" };
  return { value: Math.max(0, ...values), what: "its highest value, since it begins at 0" };
}

type Point = { readonly at: number; readonly value: number };

function valueAt(points: readonly Point[], moment: number): number {
  const after = points.findIndex(({ at }) => at >= moment);
  const [left, right] = [
    points[after < 0 ? points.length - 1 : Math.max(0, after - 1)],
    points[after < 0 ? points.length - 1 : after],
  ];
  if (left === undefined || right === undefined) return 1;
  if (right.at <= left.at || moment <= left.at) return moment <= left.at ? left.value : right.value;
  return left.value + ((right.value - left.value) * (moment - left.at)) / (right.at - left.at);
}

function meanOf(points: readonly Point[], length: number): number {
  const moments = [0, ...points.map(({ at }) => at).filter((at) => at > 0 && at < length), length];
  const area = moments.slice(1).reduce((sum, moment, index) => {
    const start = moments[index] ?? 0;
    return sum + ((valueAt(points, start) + valueAt(points, moment)) / 2) * (moment - start);
  }, 0);
  return length > 0 ? area / length : 1;
}
