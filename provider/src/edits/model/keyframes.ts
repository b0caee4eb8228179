import { type Fraction, minus, toNumber, zero } from "../time/fraction";
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
  const inside = keyframes.filter((_, index) => {
    const at = points[index]?.at ?? 0;
    return at > 0.001 && at < length - 0.001;
  });
  const [first, last] = [valueAt(points, 0), valueAt(points, length)];
  const flat = inside[0]?.value ?? Math.max(first, last);
  const isFlat = (value: number) => Math.abs(value - flat) < 0.01;
  const [fadesIn, fadesOut] = [first < 0.01 && flat > 0.01, last < 0.01 && flat > 0.01];
  if (inside.every(({ value }) => isFlat(value)) && (fadesIn || isFlat(first)) && (fadesOut || isFlat(last)))
    return {
      sound: {
        silent: flat === 0,
        gain: flat,
        ...(fadesIn && { fadeIn: inside[0]?.at ?? seconds }),
        ...(fadesOut && { fadeOut: minus(seconds, inside.at(-1)?.at ?? zero) }),
      },
    };
  const mean = meanOf(points, length);
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
  return { value: Math.max(0, ...values), what: "its highest value" };
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
