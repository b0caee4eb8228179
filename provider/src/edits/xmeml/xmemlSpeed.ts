import {
  absolute,
  decimal,
  type Fraction,
  fraction,
  isLess,
  isMore,
  isSame,
  minus,
  one,
  over,
  times,
  zero,
} from "../time/fraction";
import { graphOf, valueAt } from "../time/graph";
import type { XmemlEffect } from "./xmemlEffects";
import { numberOf } from "./xmemlEffects";
import { isTrue } from "./xmemlTime";

export interface ClipFrames {
  readonly in: Fraction;
  readonly out: Fraction | undefined;
  /** How long it stands in the film, in seconds. */
  readonly seconds: Fraction;
  readonly clipRate: Fraction;
  readonly sequenceRate: Fraction;
}

export interface XmemlSource {
  /** Seconds into the file. */
  readonly in: Fraction;
  readonly speed: Fraction;
  readonly isReversed: boolean;
  readonly isRamp: boolean;
  /** `out` does not fit: by how many seconds it is too long. */
  readonly excess?: Fraction;
}

/**
 * Where in its file a clip begins, and how fast it plays.
 *
 * `in` and `out` are frames of the clip's rate, though some count in the sequence's; where the clip is retimed they are frames
 * of the retimed clip, though some count in the file's. Which it is, their distance tells: it fits the length in the film.
 */
export function readSource(frames: ClipFrames, effects: readonly XmemlEffect[]): XmemlSource {
  const remap = effects.find(({ id, name }) => id === "timeremap" || /time remap/iu.test(name));
  const rates = [frames.clipRate, frames.sequenceRate];
  if (remap === undefined) return plainSource(frames, rates);
  const written = remap.parameters.get("speed");
  const percent = decimal(String(numberOf(written) ?? 100));
  const isReversed = isTrue(remap.parameters.get("reverse")?.value) || isLess(percent, zero);
  const isRamp = isVariable(remap);
  const { in: start, speed } = fitOf(frames, rates, absolute(percent));
  return { in: start, speed, ...(isRamp && rampOf(remap, frames)), isReversed, isRamp };
}

function plainSource({ in: start, out, seconds }: ClipFrames, rates: readonly Fraction[]): XmemlSource {
  const [own = one] = rates;
  const still = { speed: one, isReversed: false, isRamp: false };
  if (out === undefined) return { ...still, in: over(start, own) };
  const best = closest(rates, (rate) => minus(over(minus(out, start), rate), seconds));
  const excess = minus(over(minus(out, start), best), seconds);
  return {
    ...still,
    in: over(start, best),
    ...(isMore(absolute(excess), over(fraction(3, 2), best)) && { excess }),
  };
}

interface Fit {
  readonly in: Fraction;
  readonly speed: Fraction;
}

function fitOf(frames: ClipFrames, rates: readonly Fraction[], percent: Fraction): Fit {
  const readings = speedsOf(percent).flatMap((speed) =>
    [false, true].flatMap((isOfFile) => rates.map((rate) => readingOf(frames, speed, rate, isOfFile))),
  );
  const best = readings.find(({ misfit }) => !isMore(misfit, over(fraction(3, 2), frames.sequenceRate)));
  return best ?? closest(readings, ({ misfit }) => misfit);
}

/** Most write per cent; some a factor, which only lengths or an absurdly slow clip tell. */
function speedsOf(percent: Fraction): Fraction[] {
  const share = over(percent, fraction(100));
  if (!isMore(percent, one)) return [percent, share];
  return isMore(percent, fraction(10)) ? [share] : [share, percent];
}

function readingOf(
  { in: start, out, seconds }: ClipFrames,
  speed: Fraction,
  rate: Fraction,
  isOfFile: boolean,
) {
  const length = out === undefined ? seconds : over(minus(out, start), rate);
  const wanted = isOfFile ? times(seconds, speed) : seconds;
  const begins = over(start, rate);
  return {
    in: isOfFile || isSame(speed, zero) ? begins : times(begins, speed),
    speed,
    misfit: absolute(minus(length, wanted)),
  };
}

function closest<T>(candidates: readonly T[], misfit: (candidate: T) => Fraction): T {
  const [first, ...rest] = candidates;
  if (first === undefined) throw new RangeError("There is nothing to choose from.");
  return rest.reduce(
    (best, next) => (isLess(absolute(misfit(next)), absolute(misfit(best))) ? next : best),
    first,
  );
}

/** A graph of more than one speed. */
function isVariable(remap: XmemlEffect): boolean {
  const flag = numberOf(remap.parameters.get("variablespeed"));
  return flag !== undefined && flag !== 0;
}

/** What a graph of frames of the file by frames of the clip says. */
function rampOf(remap: XmemlEffect, { in: start, out, clipRate, seconds }: ClipFrames): Partial<Fit> {
  const points = graphOf(
    (remap.parameters.get("graphdict")?.keyframes ?? [])
      .filter(({ value }) => Number.isFinite(value))
      .map(({ when, value }) => ({ time: decimal(when), value: decimal(value) })),
  );
  if (points.length < 2) return {};
  const first = valueAt(points, start);
  const played = out !== undefined && isLess(start, out) ? minus(valueAt(points, out), first) : zero;
  return {
    ...(!isLess(first, zero) && { in: over(first, clipRate) }),
    ...(isMore(played, zero) && { speed: over(over(played, clipRate), seconds) }),
  };
}
