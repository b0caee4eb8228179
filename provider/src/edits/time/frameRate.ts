import {
  absolute,
  compare,
  decimal,
  type Fraction,
  fraction,
  isLess,
  minus,
  rounded,
  toNumber,
} from "./fraction";

/** Rates that files write as 23.976 or 29.97, and mean these. */
const ntsc = [24, 30, 48, 60, 120].map((frames) => fraction(frames * 1000, 1001));

/** How far a written rate may lie from the one that is meant: 23.98 and 23.976024 are 24000/1001. */
const near = fraction(1, 100);

/** The rate that a written number of frames a second stands for. */
export function frameRateOf(written: Fraction): Fraction {
  if (written.d === 1) return written;
  const whole = fraction(rounded(written, 0));
  const meant = [...ntsc, whole].find((rate) => isLess(absolute(minus(written, rate)), near));
  return meant ?? written;
}

/**
 * A rate as people write it: "25", "24000/1001", "29.97", 23.976.
 *
 * @returns undefined where that is no rate
 */
export function readRate(written: string | number): Fraction | undefined {
  const [, above, below] = /^\s*(\d+)\s*\/\s*(\d+)\s*$/u.exec(String(written)) ?? [];
  try {
    const rate =
      above === undefined ? frameRateOf(decimal(written)) : fraction(BigInt(above), BigInt(below ?? 1));
    return compare(rate, fraction(1, 100)) > 0 && compare(rate, fraction(1000)) <= 0 ? rate : undefined;
  } catch {
    return undefined;
  }
}

/** How many frames a second timecode counts: 24 at 24000/1001. */
export const countedRate = (rate: Fraction): number => Math.ceil(toNumber(rate));

/** Rates whose timecode may leave numbers out. */
export const mayDrop = ({ n, d }: Fraction): boolean => d === 1001 && (n === 30_000 || n === 60_000);
